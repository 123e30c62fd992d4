/**
 * Why a report has neither ratings nor prices of any of its marketplaces.
 * @param withoutFacts how many of them have a newest day that is long after the quarter
 */
export function noPricesSentence({ stores, withoutFacts }: { stores: number; withoutFacts: number }): string {
  if (withoutFacts === 0) return 'No marketplace of this report states ratings or prices.';
  const over = 'They are known of the newest day alone, which is no more of this quarter';
  return withoutFacts < stores ? `${over} in some marketplaces; the others state none.` : `${over}.`;
}
