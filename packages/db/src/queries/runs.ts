import {
  cleanText,
  NO_COUNTS,
  type Problem,
  type ProblemKind,
  type RunCounts,
  type RunKind,
  type RunStatus,
} from '@pi/domain';
import { and, asc, eq, isNotNull, lt, ne, sql } from 'drizzle-orm';
import type { Db, Queryable, Tx } from '../client.ts';
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
export async function getOrCreateDailyRun(db: Db, marketplace: string, day: string): Promise<IngestionRun> {
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
export async function createRun(db: Db, kind: RunKind, marketplace: string, day: string): Promise<IngestionRun> {
  const [run] = await db.insert(ingestionRuns).values({ kind, marketplace, day, counts: NO_COUNTS }).returning();
  if (!run) throw new Error(`no run could be made for ${marketplace}`);
  return run;
}

/**
 * Takes the run for `owner` for some seconds, or longer when it is the owner's already.
 * @returns false when somebody else has it
 */
export async function takeLease(db: Queryable, runId: string, owner: string, seconds: number): Promise<boolean> {
  const taken = await db
    .update(ingestionRuns)
    .set({ leaseOwner: owner, leaseUntil: sql`now() + make_interval(secs => ${seconds})` })
    .where(
      and(eq(ingestionRuns.id, runId), sql`(lease_until is null or lease_until < now() or lease_owner = ${owner})`),
    )
    .returning({ id: ingestionRuns.id });
  return taken.length === 1;
}

/** Frees a run for the next caller. */
export async function releaseLease(db: Queryable, runId: string, owner: string): Promise<void> {
  await db
    .update(ingestionRuns)
    .set({ leaseOwner: null, leaseUntil: null })
    .where(and(eq(ingestionRuns.id, runId), eq(ingestionRuns.leaseOwner, owner)));
}

/** Frees every run: only for a database that nobody else can be working on. */
export async function releaseLeases(db: Queryable): Promise<void> {
  await db.update(ingestionRuns).set({ leaseOwner: null, leaseUntil: null }).where(isNotNull(ingestionRuns.leaseOwner));
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
  await tx
    .update(ingestionRuns)
    .set({
      status: 'running',
      error: null,
      finishedAt: null,
      counts: stalled.length > 0 ? NO_COUNTS : undefined,
      discoveredAt: sql`case when whole_coverage then discovered_at end`,
    })
    .where(eq(ingestionRuns.id, runId));
  await tx
    .update(ingestionUnits)
    .set({ status: 'todo' })
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

/** Forgets the units of a marketplace's runs of earlier days: nobody goes on with them any more. */
export async function dropUnitsBefore(tx: Tx, marketplace: string, day: string): Promise<void> {
  await tx.execute(sql`
    delete from ingestion_units using ingestion_runs run
    where run.id = run_id and run.marketplace = ${marketplace} and run.day < ${day} and run.status <> 'running'`);
}

/** Adds discovered units; keys that are known keep their state. */
export async function addUnits(tx: Tx, runId: string, keys: readonly string[], firstPosition: number): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key, index) => ({ key, position: firstPosition + index }));
  await tx.execute(sql`
    insert into ingestion_units (run_id, key, position)
    select ${runId}, key, position from ${records(rows, { key: 'text', position: 'integer' })}
    on conflict (run_id, key) do nothing`);
}

/** Notes that discovery is complete. */
export async function finishDiscovery(tx: Tx, runId: string, wholeCoverage: boolean): Promise<void> {
  await tx.update(ingestionRuns).set({ discoveredAt: sql`now()`, wholeCoverage }).where(eq(ingestionRuns.id, runId));
}

/** Notes that a believable list of the whole catalogue was read. */
export async function noteWholeList(tx: Tx, runId: string): Promise<void> {
  await tx.update(ingestionRuns).set({ wholeList: true }).where(eq(ingestionRuns.id, runId));
}

/** The next units to do, in the order they were discovered. */
export async function listTodoUnits(db: Queryable, runId: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ key: ingestionUnits.key })
    .from(ingestionUnits)
    .where(and(eq(ingestionUnits.runId, runId), eq(ingestionUnits.status, 'todo')))
    .orderBy(asc(ingestionUnits.position))
    .limit(limit);
  return rows.map((row) => row.key);
}

/** Units of a run by what became of them. */
export async function countUnits(
  db: Queryable,
  runId: string,
): Promise<{ todo: number; done: number; failed: number }> {
  const rows = await db
    .select({ status: ingestionUnits.status, n: sql<number>`count(*)::int` })
    .from(ingestionUnits)
    .where(eq(ingestionUnits.runId, runId))
    .groupBy(ingestionUnits.status);
  return { todo: 0, done: 0, failed: 0, ...Object.fromEntries(rows.map((row) => [row.status, row.n])) };
}

/** Notes what became of units. */
export async function markUnits(
  tx: Tx,
  runId: string,
  keys: readonly string[],
  status: 'done' | 'failed',
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .update(ingestionUnits)
    .set({ status })
    .where(and(eq(ingestionUnits.runId, runId), sql`${ingestionUnits.key} = any(${textList(keys)})`));
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

export async function countFailures(db: Queryable, runId: string): Promise<number> {
  return db.$count(ingestionFailures, eq(ingestionFailures.runId, runId));
}

/** Whether a run has a failure of this kind at any unit but one. */
export async function hasFailure(db: Queryable, runId: string, kind: ProblemKind, besides = ''): Promise<boolean> {
  const { runId: ofRun, kind: ofKind, unitKey } = ingestionFailures;
  return (await db.$count(ingestionFailures, and(eq(ofRun, runId), eq(ofKind, kind), ne(unitKey, besides)))) > 0;
}

/** Adds to a run's counts. */
export async function addCounts(tx: Tx, runId: string, added: RunCounts): Promise<void> {
  const sums = Object.keys(added).map(
    (name) =>
      sql`${name}::text, coalesce((counts->>${name})::int, 0) + (${JSON.stringify(added)}::jsonb->>${name})::int`,
  );
  await tx
    .update(ingestionRuns)
    .set({ counts: sql`jsonb_build_object(${sql.join(sums, sql`, `)})` })
    .where(eq(ingestionRuns.id, runId));
}

/** Whether the run is the owner's until the transaction ends; a lease that ran out may be somebody else's by now. */
export async function holdsLease(tx: Tx, runId: string, owner: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select from ingestion_runs where id = ${runId} and lease_owner = ${owner} for update`);
  return rows.length === 1;
}

export interface RunEnd {
  status: RunStatus;
  error: string | null;
}

/**
 * Ends a run and frees it. The units of a success are forgotten; otherwise they stay, so that only what failed is done
 * again. Failures are counted from their rows.
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
      leaseOwner: null,
      leaseUntil: null,
      counts: sql`counts || jsonb_build_object('failures', ${failures}, 'units', ${units})`,
    })
    .where(eq(ingestionRuns.id, runId))
    .returning();
  if (status === 'succeeded') await tx.delete(ingestionUnits).where(eq(ingestionUnits.runId, runId));
  if (!run) throw new Error(`run ${runId} vanished`);
  return run;
}
