const AMOUNT = String.raw`(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?`;
const MONTH = String.raw`(?<month>mo\b|months?\b|monthly\b|p\.?m\.?\b)`;
const YEAR = String.raw`(?<year>yr\b|years?\b|yearly\b|annum\b|annual(?:ly)?\b)`;
// "$9.99/month", "From $9 per month", "US$ 12 a year"
const SIGN_FIRST = new RegExp(
  String.raw`(?<![A-Z]|[A-Z] )(?:US\s?)?\$\s?${AMOUNT}\s*(?:USD)?\s*(?:\/|per|a|billed)?\s*(?:${MONTH}|${YEAR})`,
  'gi',
);
// "7 USD / user / monthly": a price a user counts as it stands.
const CODE_LAST = new RegExp(
  String.raw`${AMOUNT}\s*USD\s*(?:\/\s*[a-z ]+?\s*)?(?:\/|per|a)?\s*(?:${MONTH}|${YEAR})`,
  'gi',
);

/**
 * The lowest paid price a month that a store's words state in US dollars; a yearly one is divided by
 * 12. Null for everything else: another currency, a price that is paid once, words alone.
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
