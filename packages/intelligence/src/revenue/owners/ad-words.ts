/** Words of plugins that live on advertisements or partners, and cost nothing. */
const AD_WORDS = [
  /\bacceptable ads?\b|\bacceptable-ads\b/i,
  /\bcash ?-?back\b/i,
  /\b(?:find|appl(?:y|ies)|sav(?:e|es|ing)|tr(?:y|ies)|tests?|collects?|automatic|best|search(?:es)?)\b[^,]{0,40}\b(?:coupons?|promo codes?|discount codes?|voucher codes?)\b/i,
  /\b(?:coupons?|promo codes?|discount codes?|voucher codes?)\b.{0,30}\b(?:at checkout|automatically|finder)\b/i,
  /\b(?:affiliate (?:links?|commissions?|partners?|program)|(?:earns?|receives?|get) (?:a )?(?:small )?commissions?)\b/i,
  /\bnew tab\b[\s\S]{0,300}\b(?:sponsored|powered by (?:bing|yahoo)|search (?:is )?provided by)\b/i,
  /\b(?:sets?|changes?|replaces?|overrides?)\b.{0,20}\b(?:default )?search (?:engine|provider)?.{0,12}\bto\b.{0,20}\b(?:yahoo|bing|ask)\b/i,
];

const CLAUSE_END = /([.!?;,:\n•]+)/;
const NEGATION =
  /\b(?:no|not|non|none|never|without|zero|free of|neither|nor|\w+n['’]t|blocks?|blocking|hides?|hiding|removes?|removing|skips?|stops?)\b.*$/is;

/** Whether a text says that a plugin lives on advertisements or partners. */
export function hasAdWords(text: string): boolean {
  const affirmed = text
    .split(CLAUSE_END)
    .map((clause) => clause.replace(NEGATION, ''))
    .join('');
  return AD_WORDS.some((words) => words.test(affirmed));
}
