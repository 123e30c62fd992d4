import type { PriceTier, PriceUnit } from '@pi/domain';

const MONTHS = 12;

/** What the lowest price a month is paid for; null where its tier does not say, or tiers differ. */
export function priceUnitOf(tiers: readonly PriceTier[] | null, priceUsd: number | null): PriceUnit | null {
  if (priceUsd === null) return null;
  const units = (tiers ?? []).flatMap((tier) => (isAt(tier, priceUsd) ? [tier.per] : []));
  const [unit = null] = units;
  return units.every((other) => other === unit) ? unit : null;
}

// Prices are rounded to cents, and kept with the seven digits of a `real`.
function isAt({ amount, currency, period }: PriceTier, priceUsd: number): boolean {
  if (currency !== 'USD' || period === null || period === 'once') return false;
  const monthly = period === 'year' ? amount / MONTHS : amount;
  return Math.abs(monthly - priceUsd) <= 0.006 + priceUsd * 1e-6;
}
