import type { Tx } from '@pi/db';
import { hasFailure } from '@pi/db/queries/health/failures';
import { hadFailureInLastRuns } from '@pi/db/queries/health/judge-runs';
import type { StoredPlugin } from '@pi/db/queries/listings/stored-plugins';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import type { Problem } from '@pi/domain';
import type { Observation } from '../store/plan.ts';
import { countMoved, type NumberPair, pairNumbers, withoutNumbers } from './compare-numbers.ts';
import { fallingCounts } from './falling-counts.ts';

/** Counters that fell and stay so are believed after so many daily runs. */
const BELIEVED_AFTER = 7;

export type JudgedRun = Pick<IngestionRun, 'id' | 'marketplace' | 'day'>;

export interface JudgedNumbers {
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
export async function judgeNumbers(
  tx: Tx,
  run: JudgedRun,
  observations: readonly Observation[],
  stored: readonly StoredPlugin[],
  fellBefore: boolean,
): Promise<JudgedNumbers> {
  const pairs = pairNumbers(observations, stored);
  const message = await disbelief(tx, run, pairs, fellBefore);
  if (message === null) return { observations, ...countMoved(pairs) };
  return {
    observations: observations.map((one) => ({ ...one, listing: withoutNumbers(one.listing) })),
    problem: { kind: 'falling_counts', message },
    compared: 0,
    moved: 0,
  };
}

async function disbelief(tx: Tx, run: JudgedRun, pairs: readonly NumberPair[], fellBefore: boolean) {
  const kind = 'falling_counts';
  const message = fallingCounts(pairs, 1);
  if (message === null) return null;
  if (fallingCounts(pairs) === null && !fellBefore && !(await hasFailure(tx, run.id, kind))) return null;
  return (await hadFailureInLastRuns(tx, { ...run, kind, runs: BELIEVED_AFTER })) ? null : message;
}
