const NEGATED_PAID =
  /\b(?:no|not|without|never|isn[’']t|don[’']t|doesn[’']t|neither|nor|instead of)\b[^.;!?]{0,40}\b(?:premium|paid|pro|subscriptions?|upsells?|upgrade|licen[sc]e|account|payments?|purchases?)\b/gi;
const PRAISE =
  /\bpremium[- ](?:quality|looking|looks?|feel|design|experience|grade|style|support|palettes?)\b|\ba premium,|\bpremium features?\b[^.]{0,20}\bfree\b|\b(?:offers|packed with|includes|with) premium features\b|\bpremium features and more\b|\blike a pro\b|\bfor pros?\b|\bpro[’']s\b|\bpro tips?\b/gi;
const PAID_NOUNS =
  'versions?|plans?|editions?|add-?ons?|features?|extensions?|subscriptions?|tiers?|licen[sc]es?|upgrades?|modules?|tools|users?|members?|membership|package|templates|only|integrations?|icons|items|service';
const PAID = new RegExp(
  [
    String.raw`\b(?:pro|premium|paid)[- ](?:${PAID_NOUNS})\b|\b(?:plus|ultimate|business|agency|elite)[- ](?:versions?|plans?|editions?|licen[sc]es?|tiers?)\b|\bfull version\b|\bcommercial licen[sc]e`,
    String.raw`\bupgrad(?:e|ing) to (?:[A-Za-zÀ-ɏ]+[’']?[A-Za-zÀ-ɏ]*\s){0,4}(?:pro|premium|paid|plus|ultimate|business|unlimited|full)\b`,
    String.raw`\bupgrade to (?:unlock|get|remove|use|access|add|enable)\b|[\[(](?:paid|pro|premium)(?: only)?[\])]`,
    String.raw`\bupgrade (?:for|from) (?:just |only |as little as )?[$€£]|\bupgrade (?:now|today|here)\b|^\W*upgrade\W*$`,
    String.raw`\b(?:go|get|buy|try|want|in|unlock) (?:the )?(?:pro|premium)\b|\bgo pro\b|\bin-app purchases?\b`,
    String.raw`\bpurchase (?:[A-Za-zÀ-ɏ]+\s){0,6}(?:pro|premium|subscription|version)\b|\bpaid subscriptions?\b`,
    String.raw`\bsubscrib[A-Za-zÀ-ɏ]* to (?:our|one of our|the|a) (?:[A-Za-zÀ-ɏ]+\s){0,2}(?:plans?|service|premium|pro)\b`,
    String.raw`(?<![A-Za-zÀ-ɏ])(?:version|verzió|versión|versione|versie|edition)\s(?:pro|premium|payante|de pago|a pagamento)(?![A-Za-zÀ-ɏ])|\b(?:pro|premium|fizetős|kostenpflichtige|betaalde)[- ]?(?:version|verzió|versie|abo|abonnement)(?![A-Za-zÀ-ɏ])|プレミアム`,
    String.raw`^\W*(?:pro|premium)(?: account)?\W*(?:\(|$)|\b(?:pro|premium)\s?[(:–—]|\bpremium (?:ab|from|only|is|costs)\b`,
    String.raw`\b(?:paid|premium|commercial) add-?ons?\b|\bpaid (?:ones|features)\b`,
  ].join('|'),
  'i',
);
const IN_PART_PAID =
  /\b(?:some|certain|advanced|extra|more|other|additional) [a-z]+ (?:may )?requires? (?:an? )?(?:[a-z]+ )?(?:subscription|licen[sc]e|payment|plan|account)\b/i;
// "Jamf Pro version": the paid version of something else.
const NAMED_EDITION = /(?<word>[A-ZÀ-Þ][A-Za-zÀ-ɏ\d]+)(?:[’']s)?\s(?<edition>pro|premium|plus)\b/gi;
const OPENERS = new Set(
  'the our a an get buy go upgrade with unlock this in your purchase free optional all and for of to try from is some more what whats has have see use both via need want also or by includes only paid new other no its on as at'.split(
    ' ',
  ),
);
const FOREIGN_PAID = /\S\s(?:premium|pro) accounts?\b|^premium accounts?\b|\bpaid account (?:of|with|at)\b/i;

const MUST =
  /\b(?:subscription|licen[sc]e|paid plan|paid account|payment) (?:is )?(?:required|needed|necessary)|\brequires? (?:a|an|an active) (?:paid |active )*(?:subscription|licen[sc]e|paid plan)\b|\b(?:is|as) a paid (?:plugin|app|extension|add-?on)\b|\bpaid (?:plugin|extension)\b/i;
const SOLD = /\b(?:purchase|buy) (?:a|an|the|your) (?:[A-Za-zÀ-ɏ]+\s)?licen[sc]e\b|\blifetime (?:deal|licen[sc]e)\b/i;

/** A sentence without what it says of prices by "no" and of quality by "premium". */
export function withoutPraise(text: string): string {
  return text.replace(NEGATED_PAID, ' ').replace(PRAISE, ' ');
}

/** Whether a sentence says that nothing of it can be used without paying. */
export function saysMustBePaid(text: string): boolean {
  return MUST.test(text.replace(IN_PART_PAID, ' '));
}

/** Whether a sentence says that a licence is sold. */
export function saysSold(text: string): boolean {
  return SOLD.test(text);
}

/** Whether a sentence names a paid version of the plugin beside the one that is listed. */
export function saysPaidBeside(text: string, own: ReadonlySet<string>): boolean {
  if (IN_PART_PAID.test(text)) return true;
  if (FOREIGN_PAID.test(text)) return false;
  const named = [...text.matchAll(NAMED_EDITION)].map(
    ({ groups }) => [groups?.word ?? '', groups?.edition ?? ''] as const,
  );
  // "Inkwell Pro adds", where the listing is of Inkwell and not of Inkwell Pro.
  if (named.some(([word, edition]) => own.has(word.toLowerCase()) && !own.has(edition.toLowerCase()))) return true;
  const isOther = ([word]: readonly [string, string]) =>
    /^[A-ZÀ-Þ]/.test(word) && !own.has(word.toLowerCase()) && !OPENERS.has(word.toLowerCase());
  return !named.some(isOther) && PAID.test(text);
}
