import type { CountBounds } from './count-bounds.ts';

/** A change that starts from less is given in no percent: small numbers double easily. */
export const LEAST_PERCENT_BASE = 100;

/** Shares: 0.1 = +10 %. */
export interface ChangeBounds {
  /** Null where there is no share: the count before is 0. */
  low: number | null;
  /** Null where there is no highest share: the count before may be 0. */
  high: number | null;
}

/** The lowest and highest change that two counts allow, each within its bounds. */
export function changeBounds(before: CountBounds, now: CountBounds): ChangeBounds {
  return { low: share(before.high, now.low), high: share(before.low, now.high) };
}

function share(before: number, now: number): number | null {
  return before === 0 ? null : now / before - 1;
}
