import type { PriceTier } from '@pi/domain';

/** The lowest recurring price a month in USD, a yearly one / 12; null where there is none. */
export function lowestMonthlyUsd(tiers: readonly PriceTier[]): number | null {
  const monthly = tiers
    .filter(({ currency, amount }) => currency === 'USD' && amount > 0)
    .flatMap(({ amount, period }) => (period === 'month' ? [amount] : period === 'year' ? [amount / 12] : []));
  return monthly.length > 0 ? Math.min(...monthly) : null;
}
