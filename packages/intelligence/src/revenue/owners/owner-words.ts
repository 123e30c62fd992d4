/** Words of plugins that live on advertisements or partners, and cost nothing. */
const AD_WORDS = [
  /\bacceptable ads?\b|\bacceptable-ads\b/i,
  /\bcash ?-?back\b/i,
  /\b(coupons?|promo codes?|discount codes?|voucher codes?)\b/i,
  /\b(affiliate (links?|commissions?|partners?|program)|(earns?|receives?|get) (a )?(small )?commissions?)\b/i,
  /\bnew tab\b[\s\S]{0,300}\b(sponsored|powered by (bing|yahoo)|search (is )?provided by|wallpapers?)\b/i,
  /\b(sets?|changes?|replaces?|overrides?)\b.{0,20}\b(default )?search (engine|provider)?.{0,12}\bto\b.{0,20}\b(yahoo|bing|ask)\b/i,
];

const ACCOUNT = String.raw`(?!free\b)(?:[\w.&'’-]+ ){0,4}?(?<!free )(?:accounts?|subscriptions?|subscribers?|licen[sc]es?|memberships?|customers?)\b`;

/** Words of listings that belong to something that is sold elsewhere. */
const ELSEWHERE_WORDS = [
  new RegExp(
    String.raw`\b(?:requires?|needs?|must have|need to have|you(?:'ll|’ll| will)? need)(?: you)?(?: to have| to be)? (?:an?|your|the) ${ACCOUNT}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:requires?|required:?|requiring) (?:(?:active|paid|valid|existing|current|enterprise) )+${ACCOUNT}`,
    'i',
  ),
  /\b(?:only (?:works|available|usable) (?:with|for|to)|available (?:only )?(?:for|to)|exclusive(?:ly)? (?:for|to)) (?:existing|current|registered|enterprise|business|paying|our) (?:customers?|users?|clients?|subscribers?)\b/i,
  /\bfor (?:existing|current|enterprise|paying|our) (?:customers?|clients?|subscribers?)\b/i,
  /\b(?:contact|talk to|speak (?:to|with)) (?:our |the )?sales\b/i,
  /\b(?:request|book|schedule|get) (?:a |your )?(?:free |live |product )?demo\b/i,
  /\b(?:your|the) (?:it |company['’]?s? |organi[sz]ation['’]?s? )?(?:administrator|admin|it department|employer)\b.{0,60}\b(?:deploy|install|provision|enabl|manag|licen)/i,
  /\b(?:companion|extension|plug-?in|add-?on|app) (?:for|to|of) the [\w.& -]{2,40} (?:platform|suite|cloud)\b/i,
];

/** How much of a description counts: what a listing says of this is near its beginning. */
export const LONGEST_OWNER_TEXT = 5000;

/** Whether a text says that a plugin lives on advertisements or partners. */
export function hasAdWords(text: string): boolean {
  return AD_WORDS.some((words) => words.test(text));
}

/** Whether a text says that a listing belongs to something that is sold elsewhere. */
export function hasElsewhereWords(text: string): boolean {
  return ELSEWHERE_WORDS.some((words) => words.test(text));
}
