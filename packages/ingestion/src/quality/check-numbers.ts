import type { Tx } from '@pi/db';
import { hadFailureInLastRuns } from '@pi/db/queries/health/earlier-runs';
import { hasFailure } from '@pi/db/queries/health/failures';
import type { StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import type { Observation } from '../store/plan.ts';
import { countMoved, type NumberPair, pairNumbers, withoutNumbers } from './compare-numbers.ts';
import { fallingCounts } from './falling-counts.ts';

/** Counters that fell and stay so are believed after so many daily runs. */
const ACCEPTED_AFTER_RUNS = 7;

export type CheckedRun = Pick<IngestionRun, 'id' | 'marketplace' | 'day'>;

export interface CheckedNumbers {
  /** The observations, without their numbers where these are not believed. */
  observations: readonly Observation[];
  /** Why they are not. */
  problem?: Problem;
  /** How many known plugins' numbers could be compared with an earlier day's, and how many had moved. */
  compared: number;
  moved: number;
}

/**
 * Holds the numbers of a run's batch against what is stored of its plugins, before anything of it is stored.
 * @param fellBefore whether counters are known to have fallen in what is stored in the same transaction
 */
export async function checkNumbers(
  tx: Tx,
  run: CheckedRun,
  observations: readonly Observation[],
  stored: readonly StoredPlugin[],
  fellBefore: boolean,
): Promise<CheckedNumbers> {
  const pairs = pairNumbers(observations, stored);
  const message = await rejectionReason(tx, run, pairs, fellBefore);
  if (message === null) return { observations, ...countMoved(pairs) };
  return {
    observations: observations.map((one) => ({ ...one, listing: withoutNumbers(one.listing) })),
    problem: { kind: 'falling_counts', message },
    compared: 0,
    moved: 0,
  };
}

async function rejectionReason(tx: Tx, run: CheckedRun, pairs: readonly NumberPair[], fellBefore: boolean) {
  const kind = 'falling_counts';
  const message = fallingCounts(pairs, 1);
  if (message === null) return null;
  if (fallingCounts(pairs) === null && !fellBefore && !(await hasFailure(tx, run.id, kind))) return null;
  return (await hadFailureInLastRuns(tx, { ...run, kind, runs: ACCEPTED_AFTER_RUNS })) ? null : message;
}
