const AMOUNT = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?`;
const MONTH = String.raw`(?i:mo|months?|monthly|pm)\b`;
const YEAR = String.raw`(?<year>(?i:yr|years?|yearly|annum|annual|annually)\b)`;
// "$9.99/month", "From $9 per month", "US$ 12 a year"; not "CA$9", "A$ 9".
const SIGN_FIRST = new RegExp(
  String.raw`(?<![A-Z] ?)(?:US\s?)?\$\s?${AMOUNT}\s*(?:USD)?\s*(?:\/|(?i:per|a|billed))?\s*(?:${MONTH}|${YEAR})`,
  'g',
);
// "7 USD / user / monthly": a price a user counts as it stands.
const CODE_LAST = new RegExp(
  String.raw`${AMOUNT}\s*USD\s*(?:\/\s*[A-Za-z ]+?\s*)?(?:\/|(?i:per|a))?\s*(?:${MONTH}|${YEAR})`,
  'g',
);

/**
 * The lowest paid price a month that a store's words state in US dollars; a yearly one is divided
 * by 12. Null for everything else: another currency, a price that is paid once, words alone.
 */
export function monthlyPriceUsd(label: string | null | undefined): number | null {
  if (!label) return null;
  const prices = [SIGN_FIRST, CODE_LAST].flatMap((form) =>
    [...label.matchAll(form)].map(({ 1: whole = '', 2: cents = '', groups }) => {
      const amount = Number(whole.replaceAll(',', '') + cents);
      return groups?.year ? amount / 12 : amount;
    }),
  );
  const paid = prices.filter((price) => price > 0);
  return paid.length === 0 ? null : Math.round(Math.min(...paid) * 100) / 100;
}
