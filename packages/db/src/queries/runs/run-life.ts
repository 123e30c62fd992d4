import { NO_COUNTS, type RunStatus, SUSPECT_KINDS } from '@pi/domain';
import { and, eq, ne, type SQL, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../client.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns, ingestionUnits } from '../../schema/ingestion-runs.ts';
import { textList } from '../listings/records.ts';
import type { IngestionRun } from './runs.ts';

/** Notes why the store of a running run may not be asked any more: nothing more of it is read. */
export async function stopRun(tx: Tx, runId: string, reason: string): Promise<void> {
  await tx.update(ingestionRuns).set({ error: reason }).where(eq(ingestionRuns.id, runId));
}

/**
 * Starts a finished run again: its failed units are to be done once more, and discovery where it broke off. Where its
 * numbers were taken back, its counts are forgotten: all of it is read anew.
 */
export async function reopenRun(tx: Tx, runId: string): Promise<void> {
  await tx
    .delete(ingestionFailures)
    .where(and(eq(ingestionFailures.runId, runId), eq(ingestionFailures.kind, 'stale_day')));
  // Of a run that counts nothing what is compared is of numbers that were taken back: see `forgetWork`.
  const countsNothing = sql`(counts->>'listings')::int + (counts->>'gone')::int = 0`;
  await tx.execute(sql`
    delete from run_field_stats using ingestion_runs
    where run_id = ${runId} and id = run_id and ${countsNothing}`);
  await tx
    .update(ingestionRuns)
    .set({
      status: 'running',
      error: null,
      finishedAt: null,
      suspect: false,
      counts: sql`case when ${countsNothing} then ${JSON.stringify(NO_COUNTS)}::jsonb else ${countsWithoutUndone(runId)} end`,
      discoveredAt: sql`case when is_discovery_complete then discovered_at end`,
    })
    .where(eq(ingestionRuns.id, runId));
  await tx
    .update(ingestionUnits)
    .set({ status: 'todo', batch: null })
    .where(and(eq(ingestionUnits.runId, runId), eq(ingestionUnits.status, 'failed')));
}

/** The counts of a run that is opened again: units that are to do are not counted before they are done. */
export function countsWithoutUndone(runId: string): SQL {
  return sql`counts || jsonb_build_object('units', greatest(0, (counts->>'units')::int - (
    select count(*) from ingestion_units where run_id = ${runId} and ingestion_units.status in ('todo', 'failed'))))`;
}

/**
 * Makes a run forget what it read: all of it is to be done again, discovery included, once the run is reopened. How many
 * plugins moved stays until then: it tells later days what is usual.
 */
export async function deleteUnitsOfRun(tx: Tx, runId: string): Promise<void> {
  const { compared, moved, ...suppressionList } = NO_COUNTS;
  await tx
    .update(ingestionRuns)
    .set({
      discoveredAt: null,
      hasCompleteList: false,
      counts: sql`counts || ${JSON.stringify(suppressionList)}::jsonb`,
    })
    .where(eq(ingestionRuns.id, runId));
  await tx.update(ingestionUnits).set({ status: 'failed' }).where(eq(ingestionUnits.runId, runId));
}

/**
 * Forgets the units of a marketplace's runs of earlier days: nobody goes on with them any more, but with history. They go in
 * portions, as a day of a large store is much for one statement.
 */
export async function dropUnitsBefore(db: Db, marketplace: string, day: string, portion = 10_000): Promise<void> {
  for (let dropped = portion; dropped === portion; ) {
    const { rowCount: count } = await db.execute(sql`
      delete from ingestion_units where ctid = any(array(
        select unit.ctid from ingestion_units unit join ingestion_runs run on run.id = run_id
        where run.marketplace = ${marketplace} and run.day < ${day}
          and run.status <> 'running' and run.kind <> 'backfill'
        limit ${portion}))`);
    dropped = count ?? 0;
  }
}

/** Notes that discovery is complete. */
export async function finishDiscovery(tx: Tx, runId: string, isDiscoveryComplete: boolean): Promise<void> {
  await tx
    .update(ingestionRuns)
    .set({ discoveredAt: sql`now()`, isDiscoveryComplete })
    .where(eq(ingestionRuns.id, runId));
}

/** Notes that a believable list of the whole catalogue was read. */
export async function recordCompleteList(tx: Tx, runId: string): Promise<void> {
  await tx.update(ingestionRuns).set({ hasCompleteList: true }).where(eq(ingestionRuns.id, runId));
}

export interface RunEnd {
  status: RunStatus;
  error: string | null;
}

/**
 * Ends a run. The units of a success are forgotten, but for those the store has nothing for: nobody asks for them again that
 * day. Otherwise all stay, so that only what failed is done again. Failures are counted from their rows, and say whether the day is suspect.
 */
export async function finishRun(tx: Tx, runId: string, { status, error }: RunEnd): Promise<IngestionRun> {
  const failures = sql`(select count(*) from ingestion_failures where run_id = ${runId})`;
  // Those of an earlier success are counted and no longer there; those nobody got to are there and not counted.
  const units = sql`greatest((select count(*) from ingestion_units where run_id = ${runId}), (counts->>'units')::int)`;
  const [run] = await tx
    .update(ingestionRuns)
    .set({
      status,
      error,
      finishedAt: sql`now()`,
      suspect: sql`exists (
        select from ingestion_failures where run_id = ${runId} and kind = any(${textList(SUSPECT_KINDS)}))`,
      counts: sql`counts || jsonb_build_object('failures', ${failures}, 'units', ${units})`,
    })
    .where(eq(ingestionRuns.id, runId))
    .returning();
  if (status === 'succeeded')
    await tx.delete(ingestionUnits).where(and(eq(ingestionUnits.runId, runId), ne(ingestionUnits.status, 'gone')));
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}
