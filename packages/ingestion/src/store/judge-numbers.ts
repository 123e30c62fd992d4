import type { Tx } from '@pi/db';
import { hadFailureInLastRuns } from '@pi/db/queries/judge-runs';
import type { StoredPlugin } from '@pi/db/queries/stored-plugins';
import type { Problem } from '@pi/domain';
import { countMoved, pairNumbers, withoutNumbers } from './compare-numbers.ts';
import { fallingCounts } from './falling-counts.ts';
import type { Observation } from './plan.ts';

/** Counters that fell and stay so are believed after so many daily runs. */
const BELIEVED_AFTER = 7;

export interface JudgedNumbers {
  /** The observations, without their numbers where these are not believed. */
  observations: readonly Observation[];
  /** Why they are not. */
  problem?: Problem;
  /** How many known plugins' numbers could be compared with an earlier day's, and how many had moved. */
  compared: number;
  moved: number;
}

/** Holds the numbers of a batch against what is stored of its plugins, before anything of it is stored. */
export async function judgeNumbers(
  tx: Tx,
  marketplace: string,
  observations: readonly Observation[],
  stored: readonly StoredPlugin[],
): Promise<JudgedNumbers> {
  const pairs = pairNumbers(observations, stored);
  const message = fallingCounts(pairs);
  const day = observations[0]?.day;
  const last = { marketplace, kind: 'falling_counts', runs: BELIEVED_AFTER } as const;
  if (message === null || day === undefined || (await hadFailureInLastRuns(tx, { ...last, day })))
    return { observations, ...countMoved(pairs) };
  return {
    observations: observations.map((one) => ({ ...one, listing: withoutNumbers(one.listing) })),
    problem: { kind: 'falling_counts', message },
    compared: 0,
    moved: 0,
  };
}
