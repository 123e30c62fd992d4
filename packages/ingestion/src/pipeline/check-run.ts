import type { Queryable } from '@pi/db';
import { getUsualShareMoved } from '@pi/db/queries/health/earlier-runs';
import { type Failure, hasFailure } from '@pi/db/queries/health/failures';
import { countUnreadable, listEarlierFieldStats, listFieldStats } from '@pi/db/queries/health/field-stats';
import { countSeenBefore } from '@pi/db/queries/listings/marketplace-days';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';
import type { Problem } from '@pi/domain';
import { assessRun, type RunAssessment } from '../quality/assess-run.ts';
import { type Drift, findDrift } from '../quality/find-drift.ts';
import { appliesTo, QUALITY_RULES } from '../quality/rules.ts';
import { describeShortRun } from '../quality/short-list.ts';
import { describeStaleDay } from '../quality/stale-day.ts';
import { findStaleNumbers, type StaleNumber } from '../quality/stale-numbers.ts';

/** The unit key of failures of the run as a whole. */
export const WHOLE_RUN = '(run)';

/** The failure row of a problem of the run as a whole. */
export function runFailure(problem: Problem, at: Date): Failure {
  return { ...problem, externalId: null, url: null, unitKey: WHOLE_RUN, bodySha256: null, at };
}

/**
 * Checks a run that has read everything, or whose store refused: loads what the quality
 * rules compare it with, and applies them. A run whose store refused is checked for a stale day
 * and stale numbers only.
 */
export async function checkRun(db: Queryable, run: IngestionRun): Promise<RunAssessment> {
  const staleDay = await findStaleDay(db, run);
  const staleNumbers = await findStaleNumbersOf(db, run);
  if (staleDay || run.error !== null) return assessRun({ staleDay, shortRun: null, drifts: [], staleNumbers });
  return assessRun({
    staleDay,
    shortRun: await findShortRun(db, run),
    drifts: await findDrifts(db, run),
    staleNumbers,
  });
}

/**
 * Finds out whether a daily run, or the part of it that was read, shows an earlier day's numbers
 * again.
 */
export async function findStaleDay(db: Queryable, run: IngestionRun): Promise<Problem | null> {
  const { kind, marketplace, day, counts } = run;
  if (!appliesTo('staleDay', kind) || !counts.compared) return null;
  const { earlierRuns, usualShare, acceptedAfterRuns } = QUALITY_RULES.staleDay.thresholds;
  const usual = await getUsualShareMoved(db, {
    marketplace,
    day,
    runs: earlierRuns.value,
    quantile: usualShare.value,
    lowest: acceptedAfterRuns.value,
  });
  return describeStaleDay(counts, usual);
}

/** Finds the numbers of a daily run, or of the part that was read, that are an earlier day's. */
export async function findStaleNumbersOf(db: Queryable, run: IngestionRun): Promise<StaleNumber[]> {
  if (!appliesTo('staleNumbers', run.kind)) return [];
  const { earlierRuns } = QUALITY_RULES.staleNumbers.thresholds;
  const earlier = await listEarlierFieldStats(db, { ...run, runs: earlierRuns.value });
  return findStaleNumbers(await listFieldStats(db, run.id), earlier);
}

async function findShortRun(db: Queryable, run: IngestionRun): Promise<Problem | null> {
  const seenBefore = await countSeenBefore(db, run.marketplace, run.day);
  const { failed: failedUnits } = await countUnits(db, run.id);
  const problem = describeShortRun({ run, seenBefore, failedUnits });
  // A unit with a short list has recorded the failure already.
  return problem && (await hasFailure(db, run.id, problem.kind, WHOLE_RUN)) ? null : problem;
}

async function findDrifts(db: Queryable, run: IngestionRun): Promise<Drift[]> {
  await db.transaction((tx) => countUnreadable(tx, run.id));
  if (!appliesTo('drift', run.kind)) return [];
  const { earlierRuns } = QUALITY_RULES.drift.thresholds;
  const drifts = findDrift(
    await listFieldStats(db, run.id),
    await listEarlierFieldStats(db, { ...run, runs: earlierRuns.value }),
  );
  // Falling counts are numbers of another size: they are a failure already, and were not stored.
  return (await hasFailure(db, run.id, 'falling_counts')) ? drifts.filter(({ how }) => how !== 'jumped') : drifts;
}
