import type { Db } from '@pi/db';
import { usualShareMoved } from '@pi/db/queries/health/earlier-runs';
import { type Failure, hasFailure } from '@pi/db/queries/health/failures';
import { countUnreadable, listEarlierFieldStats, listFieldStats } from '@pi/db/queries/health/field-stats';
import { countSeenBefore } from '@pi/db/queries/listings/marketplace-days';
import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';
import { isNumberField, type Problem } from '@pi/domain';
import { COMPLETE_SHARE } from './check-list.ts';
import { CONTENT_FIELDS } from './field-tally.ts';
import { type Drift, EARLIER_RUNS, findDrift } from './find-drift.ts';
import { isStale } from './is-stale.ts';

/** Stands for a run as a whole where failures name their unit. */
export const WHOLE_RUN = '(run)';

/** A problem of the run as a whole, as its row keeps it. */
export function runFailure(problem: Problem, at: Date): Failure {
  return { ...problem, externalId: null, url: null, unitKey: WHOLE_RUN, bodySha256: null, at };
}

export interface RunCheck {
  /** Problems of the run as a whole. */
  problems: Problem[];
  /** Whether its numbers are not the day's. */
  isRejected: boolean;
  /** Fields of contents that the store does not show any more. */
  vanished: (typeof CONTENT_FIELDS)[number][];
}

/** Judges a run of which nothing is left to read, or whose store refused. */
export async function checkRun(db: Db, run: IngestionRun): Promise<RunCheck> {
  const staleDay = await findStaleDay(db, run);
  if (staleDay) return { problems: [staleDay], isRejected: true, vanished: [] };
  if (run.error !== null) return { problems: [], isRejected: false, vanished: [] };
  const short = await shortRun(db, run);
  const drifts = await driftOf(db, run);
  return {
    problems: [...(short ? [short] : []), ...drifts.map(({ message }) => ({ kind: 'drift' as const, message }))],
    isRejected: drifts.some(({ field }) => isNumberField(field)),
    vanished: CONTENT_FIELDS.filter((one) => drifts.some(({ field }) => field === one)),
  };
}

/** The problem of a day's run, or part of it, that read an earlier day's numbers again; null where it did not. */
export async function findStaleDay(db: Db, { kind, marketplace, day, counts }: IngestionRun): Promise<Problem | null> {
  if (kind !== 'daily' || !counts.compared) return null;
  const usual = await usualShareMoved(db, marketplace, day);
  if (usual === null || !isStale(counts, usual)) return null;
  const told = `the numbers of ${counts.moved} of ${counts.compared} plugins moved, where ${Math.round(counts.compared * usual)} usually do`;
  return { kind: 'stale_day', message: `${told}: the store shows an earlier day again, nothing counts for this one` };
}

/**
 * The problem of a day's run that went through and met far fewer plugins than were read last; null where it did not. A list
 * of the whole catalogue is judged when it is read: see `judgeList`.
 */
async function shortRun(db: Db, run: IngestionRun): Promise<Problem | null> {
  if (run.kind !== 'daily' || run.hasCompleteList || !run.isDiscoveryComplete) return null;
  const before = await countSeenBefore(db, run.marketplace, run.day);
  const { failed } = await countUnits(db, run.id);
  const { listings, gone } = run.counts;
  if (listings + gone + failed >= before * COMPLETE_SHARE) return null;
  if (await hasFailure(db, run.id, 'short_list', WHOLE_RUN)) return null;
  const message = `the run met ${listings + gone} plugins where ${before} were read last: nothing is delisted by it`;
  return { kind: 'short_list', message };
}

/** The fields of which a day's run that went through shows something else than the runs before it. */
async function driftOf(db: Db, run: IngestionRun): Promise<Drift[]> {
  await db.transaction((tx) => countUnreadable(tx, run.id));
  if (run.kind !== 'daily') return [];
  const drifts = findDrift(
    await listFieldStats(db, run.id),
    await listEarlierFieldStats(db, { ...run, runs: EARLIER_RUNS }),
  );
  // Counters that fell are of another size: that is told, and they were not stored.
  return (await hasFailure(db, run.id, 'falling_counts')) ? drifts.filter(({ how }) => how !== 'jumped') : drifts;
}
