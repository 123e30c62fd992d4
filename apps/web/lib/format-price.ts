import type { StatedTier } from '@pi/domain/api';

const PERIOD_WORDS = { month: 'a month', year: 'a year', once: 'once' } as const;

/** A price as a listing states it: €9 a month per user. */
export function formatTier({
  amount,
  currency,
  period,
  per,
}: Pick<StatedTier, 'amount' | 'currency' | 'period' | 'per'>): string {
  const price = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: Number.isInteger(amount.value) ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(amount.value);
  return [price, period && PERIOD_WORDS[period], per && `per ${per}`].filter(Boolean).join(' ');
}
