import {
  cleanText,
  NO_COUNTS,
  type Problem,
  type ProblemKind,
  type RunKind,
  type RunStatus,
  SUSPECT_KINDS,
} from '@pi/domain';
import { and, asc, eq, gt, inArray, lt, ne, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../client.ts';
import { ingestionFailures } from '../schema/ingestion-failures.ts';
import { ingestionRuns, ingestionUnits } from '../schema/ingestion-runs.ts';
import { marketplaces } from '../schema/marketplaces.ts';
import { records, textList } from './records.ts';

export type IngestionRun = typeof ingestionRuns.$inferSelect;

/** Makes sure the marketplace has its row. */
export async function ensureMarketplace(db: Queryable, name: string): Promise<void> {
  await db.insert(marketplaces).values({ name }).onConflictDoNothing();
}

/** The daily run of a marketplace and day; made when there is none. Two callers get the same run. */
export async function getOrCreateDailyRun(db: Queryable, marketplace: string, day: string): Promise<IngestionRun> {
  await db
    .insert(ingestionRuns)
    .values({ kind: 'daily', marketplace, day, counts: NO_COUNTS })
    .onConflictDoNothing({ target: [ingestionRuns.marketplace, ingestionRuns.day], where: sql`kind = 'daily'` });
  const [run] = await db
    .select()
    .from(ingestionRuns)
    .where(
      and(eq(ingestionRuns.kind, 'daily'), eq(ingestionRuns.marketplace, marketplace), eq(ingestionRuns.day, day)),
    );
  if (!run) throw new Error(`the run of ${marketplace} on ${day} vanished`);
  return run;
}

/** The run as its row stands now. */
export async function getRun(db: Queryable, runId: string): Promise<IngestionRun> {
  const [run] = await db.select().from(ingestionRuns).where(eq(ingestionRuns.id, runId));
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}

/** A run of its own, e.g. for a replay. */
export async function createRun(db: Queryable, kind: RunKind, marketplace: string, day: string): Promise<IngestionRun> {
  const [run] = await db.insert(ingestionRuns).values({ kind, marketplace, day, counts: NO_COUNTS }).returning();
  if (!run) throw new Error(`no run could be made for ${marketplace}`);
  return run;
}

/** The run, which nobody else changes until the transaction ends. */
export async function lockRun(tx: Tx, runId: string): Promise<IngestionRun> {
  const [run] = await tx.select().from(ingestionRuns).where(eq(ingestionRuns.id, runId)).for('update');
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}

/** Notes why the store of a running run may not be asked any more: nothing more of it is read. */
export async function stopRun(tx: Tx, runId: string, reason: string): Promise<void> {
  await tx.update(ingestionRuns).set({ error: reason }).where(eq(ingestionRuns.id, runId));
}

/**
 * Starts a finished run again: its failed units are to be done once more, and discovery where it broke off. Where its day was
 * stalled, that and its counts are forgotten: all of it is read anew.
 */
export async function reopenRun(tx: Tx, runId: string): Promise<void> {
  const stalled = await tx
    .delete(ingestionFailures)
    .where(and(eq(ingestionFailures.runId, runId), eq(ingestionFailures.kind, 'stalled_day')))
    .returning({ id: ingestionFailures.id });
  // Where its work was forgotten, all of it is read anew.
  await tx.execute(sql`
    delete from run_field_stats using ingestion_runs
    where run_id = ${runId} and id = run_id and discovered_at is null`);
  await tx
    .update(ingestionRuns)
    .set({
      status: 'running',
      error: null,
      finishedAt: null,
      suspect: false,
      counts: stalled.length > 0 ? NO_COUNTS : undefined,
      discoveredAt: sql`case when whole_coverage then discovered_at end`,
    })
    .where(eq(ingestionRuns.id, runId));
  await tx
    .update(ingestionUnits)
    .set({ status: 'todo', batch: null })
    .where(and(eq(ingestionUnits.runId, runId), eq(ingestionUnits.status, 'failed')));
}

/**
 * Makes a run forget what it read: all of it is to be done again, discovery included, once the run is reopened. How many
 * plugins moved stays until then: it tells later days what is usual.
 */
export async function forgetWork(tx: Tx, runId: string): Promise<void> {
  const { compared, moved, ...forgotten } = NO_COUNTS;
  await tx
    .update(ingestionRuns)
    .set({ discoveredAt: null, wholeList: false, counts: sql`counts || ${JSON.stringify(forgotten)}::jsonb` })
    .where(eq(ingestionRuns.id, runId));
  await tx.update(ingestionUnits).set({ status: 'failed' }).where(eq(ingestionUnits.runId, runId));
}

/** Runs of a marketplace's earlier days that were never finished. */
export function listUnfinishedRunsBefore(db: Queryable, marketplace: string, day: string): Promise<IngestionRun[]> {
  return db
    .select()
    .from(ingestionRuns)
    .where(
      and(
        eq(ingestionRuns.kind, 'daily'),
        eq(ingestionRuns.marketplace, marketplace),
        eq(ingestionRuns.status, 'running'),
        lt(ingestionRuns.day, day),
      ),
    )
    .orderBy(asc(ingestionRuns.day));
}

/** Whether a day's run of the marketplace exists that is later. */
export async function hasLaterRun(db: Queryable, { marketplace, day }: IngestionRun): Promise<boolean> {
  const { kind, marketplace: ofMarketplace, day: ofDay } = ingestionRuns;
  return (await db.$count(ingestionRuns, and(eq(kind, 'daily'), eq(ofMarketplace, marketplace), gt(ofDay, day)))) > 0;
}

/** Runs of a marketplace that the queue works on: of days and trials, not replays or backfills. */
export function listRunningRuns(db: Queryable, marketplace: string): Promise<IngestionRun[]> {
  const { marketplace: ofMarketplace, status, kind } = ingestionRuns;
  return db
    .select()
    .from(ingestionRuns)
    .where(and(eq(ofMarketplace, marketplace), eq(status, 'running'), inArray(kind, ['daily', 'trial'])))
    .orderBy(asc(ingestionRuns.day));
}

/** The runs of a day of these marketplaces, by marketplace. */
export function listDailyRuns(db: Queryable, day: string, names: readonly string[]): Promise<IngestionRun[]> {
  return db
    .select()
    .from(ingestionRuns)
    .where(
      and(eq(ingestionRuns.kind, 'daily'), eq(ingestionRuns.day, day), inArray(ingestionRuns.marketplace, [...names])),
    )
    .orderBy(asc(ingestionRuns.marketplace));
}

/** Forgets the units of a marketplace's runs of earlier days: nobody goes on with them any more, but with history. */
export async function dropUnitsBefore(tx: Tx, marketplace: string, day: string): Promise<void> {
  await tx.execute(sql`
    delete from ingestion_units using ingestion_runs run
    where run.id = run_id and run.marketplace = ${marketplace} and run.day < ${day}
      and run.status <> 'running' and run.kind <> 'backfill'`);
}

/** Notes that discovery is complete. */
export async function finishDiscovery(tx: Tx, runId: string, wholeCoverage: boolean): Promise<void> {
  await tx.update(ingestionRuns).set({ discoveredAt: sql`now()`, wholeCoverage }).where(eq(ingestionRuns.id, runId));
}

/** Notes that a believable list of the whole catalogue was read. */
export async function noteWholeList(tx: Tx, runId: string): Promise<void> {
  await tx.update(ingestionRuns).set({ wholeList: true }).where(eq(ingestionRuns.id, runId));
}

export interface Failure extends Problem {
  unitKey: string | null;
  rawPage: string | null;
  at: Date;
}

/** Replaces the failures of these units by new ones: what a second try mended is no failure of the run any more. */
export async function replaceFailures(
  tx: Tx,
  run: Pick<IngestionRun, 'id' | 'marketplace'>,
  unitKeys: readonly string[],
  failures: readonly Failure[],
): Promise<void> {
  if (unitKeys.length > 0) {
    await tx
      .delete(ingestionFailures)
      .where(and(eq(ingestionFailures.runId, run.id), sql`${ingestionFailures.unitKey} = any(${textList(unitKeys)})`));
  }
  if (failures.length === 0) return;
  const rows = failures.map((failure) => ({
    ...failure,
    message: cleanText(failure.message).slice(0, 1000).toWellFormed(),
  }));
  const columns = {
    unitKey: 'text',
    externalId: 'text',
    kind: 'text',
    message: 'text',
    url: 'text',
    rawPage: 'text',
    at: 'timestamptz',
  };
  await tx.execute(sql`
    insert into ingestion_failures (run_id, marketplace, unit_key, external_id, kind, message, url, raw_page, at)
    select ${run.id}, ${run.marketplace}, "unitKey", "externalId", kind, message, url, "rawPage", row.at
    from ${records(rows, columns)}`);
}

/** The first failures of a run. */
export async function listFailures(db: Queryable, runId: string, limit: number) {
  const rows = await db
    .select({
      unitKey: ingestionFailures.unitKey,
      externalId: ingestionFailures.externalId,
      kind: ingestionFailures.kind,
      message: ingestionFailures.message,
      url: ingestionFailures.url,
    })
    .from(ingestionFailures)
    .where(eq(ingestionFailures.runId, runId))
    .orderBy(asc(ingestionFailures.id))
    .limit(limit);
  return rows;
}

/** Why the day of a run is suspect, a sentence each; empty where it is not. */
export async function listSuspicions(db: Queryable, runId: string): Promise<string[]> {
  const rows = await db.execute<{ message: string }>(sql`
    select message from ingestion_failures where run_id = ${runId} and kind = any(${textList(SUSPECT_KINDS)})
    group by message order by min(id)`);
  return rows.map((row) => row.message);
}

export async function countFailures(db: Queryable, runId: string): Promise<number> {
  return db.$count(ingestionFailures, eq(ingestionFailures.runId, runId));
}

/** Whether a run has a failure of this kind at any unit but one. */
export async function hasFailure(db: Queryable, runId: string, kind: ProblemKind, besides = ''): Promise<boolean> {
  const { runId: ofRun, kind: ofKind, unitKey } = ingestionFailures;
  return (await db.$count(ingestionFailures, and(eq(ofRun, runId), eq(ofKind, kind), ne(unitKey, besides)))) > 0;
}

export interface RunEnd {
  status: RunStatus;
  error: string | null;
}

/**
 * Ends a run. The units of a success are forgotten; otherwise they stay, so that only what failed is done
 * again. Failures are counted from their rows, and say whether the day is suspect.
 */
export async function finishRun(tx: Tx, runId: string, { status, error }: RunEnd): Promise<IngestionRun> {
  const failures = sql`(select count(*) from ingestion_failures where run_id = ${runId})`;
  const units = sql`coalesce(nullif((select count(*) from ingestion_units where run_id = ${runId}), 0), (counts->>'units')::int)`;
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
  if (status === 'succeeded') await tx.delete(ingestionUnits).where(eq(ingestionUnits.runId, runId));
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}
