import type { CountKind } from '@pi/domain';
import type { ApiNumber } from '@pi/domain/api';
import { formatDay, formatExact, isLowestBand, KIND_SIGNS } from './format.ts';
import { withMinus } from './format-axis.ts';

type ShownNumber = Pick<ApiNumber, 'value' | 'kind' | 'origin'>;

/** A value with the sign of its kind: ≈3,000, 500+, and < 10 for the band from 0. */
export function formatPoint({ value, kind }: { value: number; kind: CountKind }, format = formatExact): string {
  if (isLowestBand({ value, kind })) return '< 10';
  const { before, after } = KIND_SIGNS[kind];
  return `${before}${withMinus(format(value))}${after}`;
}

/** A number with the sign of its kind where a store states it: what is derived here has none. */
export function formatNumber({ value, kind, origin }: ShownNumber, format = formatExact): string {
  return formatPoint({ value, kind: origin === 'reported' ? kind : 'exact' }, format);
}

/** A number of ratings: `1 rating`, `≈2,000 ratings`. */
export function describeRatings(count: ShownNumber): string {
  return `${formatNumber(count)} ${count.value === 1 ? 'rating' : 'ratings'}`;
}

/**
 * UTC days from one to another, both included: 3–9 Nov 2026. Not `Intl`'s `formatRange`, which
 * servers and browsers write with different spaces.
 */
export function formatDayRange({ from, to }: { from: string; to: string }): string {
  const [first, last] = [formatDay(from), formatDay(to)];
  if (from === to) return last;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${last}`;
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -5) : first} – ${last}`;
}
