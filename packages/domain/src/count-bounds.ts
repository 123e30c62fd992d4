import type { Count, CountRounding } from './count.ts';

/** The lowest and highest count that a store shows in the same way; whole numbers. */
export interface CountBounds {
  low: number;
  high: number;
}

/**
 * The counts that a store shows in this way. The step is read from the value's trailing zeros: that
 * of 70,000 is 10,000, so that a value that was rounded to a finer step gets bounds that are too
 * wide, never too narrow. `lowestCount` and `highestCount` of the database say the same.
 * @param rounding how the store rounds a `rounded` count; undefined where it is not known: then the
 * bounds allow for both
 */
export function countBounds({ value, kind }: Count, rounding?: CountRounding): CountBounds {
  if (kind === 'exact') return { low: value, high: value };
  const step = stepOf(value);
  const half = Math.floor(step / 2);
  const isRoundedDown = kind === 'at_least' || rounding === 'down';
  return {
    low: isRoundedDown ? value : Math.max(0, value - half),
    high: !isRoundedDown && rounding === 'nearest' ? value + half : value + step - 1,
  };
}

/** 0 that is not exact means fewer than 10. */
function stepOf(value: number): number {
  const [zeros = ''] = /0*$/.exec(String(value)) ?? [];
  return 10 ** zeros.length;
}
