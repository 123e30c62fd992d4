import { isOwnAccount, type Maker, ownBrands } from './own-account.ts';

const WHOSE = String.raw`(?<before>(?:[\w.&'’-]+ ){0,5}?)`;
const ACCOUNT = String.raw`(?!free\b)${WHOSE}(?<!free )(?:accounts?|subscriptions?|subscribers?|licen[sc]es?|memberships?|customers?)\b(?<after>(?: (?:with|at|on|to|for|from|of) [\w.&'’-]+(?: [\w.&'’-]+){0,2})?)`;

/** Words of listings that belong to an account or a platform: whose it is decides. */
const ACCOUNT_WORDS = [
  new RegExp(
    String.raw`\b(?:requires?|needs?|must have|need to have|you(?:'ll|’ll| will)? need)(?: you)?(?: to have| to be)? (?:an?|your|the|our|my) ${ACCOUNT}`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:requires?|required:?|requiring) (?:(?:active|paid|valid|existing|current|enterprise) )+${ACCOUNT}`,
    'gi',
  ),
  /\b(?:requires?|needs?|you(?:'ll|’ll| will)? need) (?<before>(?:our|my) )(?:[\w.&'’-]+ ){0,3}?(?<after>)(?:account|subscription|licen[sc]e|membership)s?\b/gi,
  /\b(?:companion|extension|plug-?in|add-?on|app) (?:for|to|of) (?:the|our) (?<before>[\w.& -]{2,40}) (?:platform|suite|cloud)\b(?<after>)/gi,
  /\b(?:companion|extension|plug-?in|add-?on|app) (?:for|to|of) (?<before>our )(?<after>)[\w.& -]{0,40}(?:platform|suite|cloud)\b/gi,
];

/** Words of listings that belong to something that is sold elsewhere, by anybody. */
const SALES_WORDS = [
  /\b(?:only (?:works|available|usable) (?:with|for|to)|available (?:only )?(?:for|to)|exclusive(?:ly)? (?:for|to)) (?:existing|current|registered|enterprise|business|paying|our) (?:customers?|users?|clients?|subscribers?)\b/i,
  /\bfor (?:existing|current|enterprise|paying|our) (?:customers?|clients?|subscribers?)\b/i,
  /\b(?:contact|talk to|speak (?:to|with)) (?:our |the )?sales\b/i,
  /\b(?:request|book|schedule|get) (?:a |your )?(?:free |live |product )?demo\b/i,
  /\b(?:your|the) (?:it |company['’]?s? |organi[sz]ation['’]?s? )?(?:administrator|admin|it department|employer)\b.{0,60}\b(?:deploy|install|provision|enabl|manag|licen)/i,
];

/**
 * Whether a text says that a listing belongs to something that its maker sells elsewhere. That it
 * needs an account of somebody else says nothing of its maker.
 */
export function hasElsewhereWords(text: string, maker: Maker): boolean {
  if (SALES_WORDS.some((words) => words.test(text))) return true;
  const brands = ownBrands(maker);
  return ACCOUNT_WORDS.some((words) =>
    [...text.matchAll(words)].some(({ groups }) =>
      [groups?.before, groups?.after?.replace(/^ \w+/, '')].some((whose) => whose && isOwnAccount(whose, brands)),
    ),
  );
}
