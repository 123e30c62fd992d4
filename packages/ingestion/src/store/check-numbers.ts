import type { Tx } from '@pi/db';
import { hadFailureInLastRuns } from '@pi/db/queries/health/earlier-runs';
import { hasFailure } from '@pi/db/queries/health/failures';
import type { StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import { countMoved, pairNumbers, withoutNumbers } from '../quality/compare-numbers.ts';
import { type FallHistory, findFallingCounts, isRejected } from '../quality/falling-counts.ts';
import { QUALITY_RULES } from '../quality/rules.ts';
import type { Observation } from './plan.ts';

export type CheckedRun = Pick<IngestionRun, 'id' | 'marketplace' | 'day'>;

export interface CheckedNumbers {
  /** The observations, without their numbers where these are rejected. */
  observations: readonly Observation[];
  /** Why they are rejected. */
  problem?: Problem;
  /**
   * How many known plugins' numbers were compared with an earlier day's, and how many of them
   * moved.
   */
  compared: number;
  moved: number;
}

/**
 * Compares the numbers of a run's batch with what is stored of its plugins, before anything of it
 * is stored.
 * @param fellBefore whether counts fell in an earlier chunk of the same transaction
 */
export async function checkNumbers(
  tx: Tx,
  run: CheckedRun,
  observations: readonly Observation[],
  stored: readonly StoredPlugin[],
  fellBefore: boolean,
): Promise<CheckedNumbers> {
  const pairs = pairNumbers(observations, stored);
  const fall = findFallingCounts(pairs);
  if (!fall || !isRejected(fall, await loadFallHistory(tx, run, fellBefore)))
    return { observations, ...countMoved(pairs) };
  return {
    observations: observations.map((one) => ({ ...one, listing: withoutNumbers(one.listing) })),
    problem: { kind: 'falling_counts', message: fall.message },
    compared: 0,
    moved: 0,
  };
}

async function loadFallHistory(tx: Tx, run: CheckedRun, fellBefore: boolean): Promise<FallHistory> {
  const kind = 'falling_counts';
  const { acceptedAfterRuns } = QUALITY_RULES.fallingCounts.thresholds;
  return {
    fellInThisRun: fellBefore || (await hasFailure(tx, run.id, kind)),
    fellInEarlierRuns: await hadFailureInLastRuns(tx, { ...run, kind, runs: acceptedAfterRuns.value }),
  };
}
