import { LONGEST, NO_COUNTS, type RunStatus, storableText } from '@pi/domain';
import { and, eq, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns, ingestionUnits, NO_BATCH } from '../../schema/ingestion-runs.ts';
import { runFieldStats } from '../../schema/run-field-stats.ts';
import { isSuspicion } from '../health/failures.ts';
import type { IngestionRun } from './runs.ts';
import { countsWithTodo } from './units.ts';

const { id, marketplace: ofMarketplace, kind, day: ofDay, status, counts } = ingestionRuns;

/**
 * Records why the marketplace of a running run may not be asked any more: nothing more of it is
 * read.
 */
export async function stopRun(tx: Tx, runId: string, reason: string): Promise<void> {
  await tx
    .update(ingestionRuns)
    .set({ error: storableText(reason, LONGEST.message) })
    .where(eq(id, runId));
}

/**
 * Starts a finished run again: its failed units are to be done once more, and discovery where it
 * broke off. Where its numbers were reverted, its counts are cleared: all of it is read again.
 */
export async function reopenRun(tx: Tx, runId: string): Promise<void> {
  await tx
    .delete(ingestionFailures)
    .where(and(eq(ingestionFailures.runId, runId), eq(ingestionFailures.kind, 'stale_day')));
  // Statistics of a run that counts nothing are of numbers that were reverted: see
  // `deleteUnitsOfRun`.
  const countsNothing = sql`(${counts}->>'listings')::bigint + (${counts}->>'gone')::bigint = 0`;
  const empty = tx
    .select({ id })
    .from(ingestionRuns)
    .where(and(eq(id, runId), countsNothing));
  await tx.delete(runFieldStats).where(inArray(runFieldStats.runId, empty));
  await tx
    .update(ingestionRuns)
    .set({
      status: 'running',
      error: null,
      finishedAt: null,
      suspect: false,
      counts: sql`case when ${countsNothing} then ${clearedCounts()} else ${countsWithoutUndone(runId)} end`,
      discoveredAt: sql`case when is_discovery_complete then discovered_at end`,
    })
    .where(eq(id, runId));
  await tx
    .update(ingestionUnits)
    .set({ status: 'todo', batch: NO_BATCH })
    .where(and(eq(ingestionUnits.runId, runId), eq(ingestionUnits.status, 'failed')));
}

/** The counts of a run that reads everything again, in SQL: what its discovery counted stays. */
export function clearedCounts(): SQL {
  const kept = sql`jsonb_strip_nulls(jsonb_build_object('discovered', counts->'discovered'))`;
  return sql`${JSON.stringify(NO_COUNTS)}::jsonb || ${kept}`;
}

/**
 * The counts of a run that is reopened, in SQL: units to do are not counted before they are done.
 */
export function countsWithoutUndone(runId: string): SQL {
  return sql`counts || jsonb_build_object('units', greatest(0, (counts->>'units')::bigint - (
    select count(*) from ingestion_units where run_id = ${runId} and ingestion_units.status in ('todo', 'failed'))))`;
}

/**
 * Clears what a run read: all of it is to be done again, discovery included, once the run is
 * reopened. How many units it had, and how many plugins moved, stays until then: later days are
 * compared with it.
 */
export async function deleteUnitsOfRun(tx: Tx, runId: string): Promise<void> {
  const { units, compared, moved, ...cleared } = NO_COUNTS;
  await tx
    .update(ingestionRuns)
    .set({
      discoveredAt: null,
      hasCompleteList: false,
      counts: sql`${countsWithTodo(runId)} || ${JSON.stringify(cleared)}::jsonb`,
    })
    .where(eq(id, runId));
  await tx.update(ingestionUnits).set({ status: 'failed' }).where(eq(ingestionUnits.runId, runId));
}

/**
 * Deletes the units of a marketplace's ended runs of earlier days, which no run resumes any more;
 * those of backfills stay. In portions: a day of a large marketplace is much for one statement.
 */
export async function dropUnitsBefore(db: Db, marketplace: string, day: string, portion = 10_000): Promise<void> {
  const { runId: ofUnit } = ingestionUnits;
  const isEarlier = and(eq(ofMarketplace, marketplace), lt(ofDay, day), ne(status, 'running'), ne(kind, 'backfill'));
  const found = db
    .select({ ctid: sql`${ingestionUnits}.ctid` })
    .from(ingestionUnits)
    .innerJoin(ingestionRuns, eq(id, ofUnit))
    .where(isEarlier)
    .limit(portion);
  for (let deleted = portion; deleted === portion; ) {
    const result = await db.delete(ingestionUnits).where(sql`${ingestionUnits}.ctid = any(array(${found}))`);
    deleted = result.rowCount ?? 0;
  }
}

/**
 * Records that discovery has ended.
 * @param discovered how many plugins the store's own list named; undefined where it was not read
 */
export async function finishDiscovery(
  tx: Tx,
  runId: string,
  isDiscoveryComplete: boolean,
  discovered?: number,
): Promise<void> {
  const more = JSON.stringify({ discovered });
  await tx
    .update(ingestionRuns)
    .set({ discoveredAt: sql`now()`, isDiscoveryComplete, counts: sql`${counts} || ${more}::jsonb` })
    .where(eq(id, runId));
}

/** Records that a complete list was read and accepted. */
export async function recordCompleteList(tx: Tx, runId: string): Promise<void> {
  await tx.update(ingestionRuns).set({ hasCompleteList: true }).where(eq(id, runId));
}

export interface RunEnd {
  status: RunStatus;
  error: string | null;
}

/**
 * Ends a run. The units of a success are deleted, but for those the marketplace has nothing for:
 * they are not asked for again that day. Otherwise all stay, so that only what failed is done
 * again. Failures are counted from their rows, and say whether the day is suspect.
 * @throws Error when there is no such run
 */
export async function finishRun(tx: Tx, runId: string, end: RunEnd): Promise<IngestionRun> {
  const suspicions = await tx.$count(ingestionFailures, and(eq(ingestionFailures.runId, runId), isSuspicion));
  const failures = sql`(select count(*) from ingestion_failures where run_id = ${runId})`;
  const [run] = await tx
    .update(ingestionRuns)
    .set({
      status: end.status,
      error: end.error && storableText(end.error, LONGEST.message),
      finishedAt: sql`now()`,
      suspect: suspicions > 0,
      counts: sql`${countsWithTodo(runId)} || jsonb_build_object('failures', ${failures})`,
    })
    .where(eq(id, runId))
    .returning();
  if (end.status === 'succeeded')
    await tx.delete(ingestionUnits).where(and(eq(ingestionUnits.runId, runId), ne(ingestionUnits.status, 'gone')));
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}
