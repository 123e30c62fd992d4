import { isDeepStrictEqual } from 'node:util';
import type { RevenueSource, StoredEstimate } from '@pi/db/queries/revenue/list-revenue-sources.sql';
import type { RevenueInputs } from '@pi/domain';

/** How far an estimate may move, as a share of the stored one, before it is another. */
const NOISE = { point: 0.1, end: 0.15 };
/** What the division of two numbers of two digits may add. */
const EPSILON = 1e-9;

/**
 * What to do with the day's estimate of a plugin: store it where it is another than that of the
 * days before, and delete the stored one where it is not, or not any more. `nothing` where all is
 * right already. Numbers of users vary from day to day: an estimate that moved by no more than
 * that, from inputs that are otherwise the same, is the same.
 * @param estimate its interval is null where there is none: so stored where there was one before
 */
export function compareEstimates(
  { before, today }: Pick<RevenueSource, 'before' | 'today'>,
  estimate: StoredEstimate,
): 'upsert' | 'delete' | 'nothing' {
  const isKept = before ? isSame(before, estimate) : estimate.point === null;
  if (isKept) return today ? 'delete' : 'nothing';
  return today && isDeepStrictEqual(plain(today), plain(estimate)) ? 'nothing' : 'upsert';
}

function isSame(before: StoredEstimate, estimate: StoredEstimate): boolean {
  if (before.point === null || estimate.point === null) return before.point === estimate.point;
  return (
    before.methodVersion === estimate.methodVersion &&
    isNear(before.point, estimate.point, NOISE.point) &&
    isNear(before.lower ?? 0, estimate.lower ?? 0, NOISE.end) &&
    isNear(before.upper ?? 0, estimate.upper ?? 0, NOISE.end) &&
    isDeepStrictEqual(decidingInputs(before.inputs), decidingInputs(estimate.inputs))
  );
}

function isNear(before: number, now: number, most: number): boolean {
  return Math.abs(now - before) <= before * (most + EPSILON);
}

/** All that decides an estimate but how many there are. */
function decidingInputs({ count, countOn: _, ratingCount, ...inputs }: RevenueInputs) {
  return { ...inputs, countKind: count?.kind ?? null, hasRatings: count === null && ratingCount !== null };
}

function plain({ lower, point, upper, methodVersion, inputs }: StoredEstimate) {
  return { lower, point, upper, methodVersion, inputs };
}
