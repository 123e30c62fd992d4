import type { UnitStatus } from '@pi/domain';
import { and, asc, desc, eq, notExists, type SQL, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionRuns, ingestionUnits, NO_BATCH } from '../../schema/ingestion-runs.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { insertRows, records } from '../listings/records.ts';

const { runId: ofRun, key: ofKey, status: ofStatus, batch: ofBatch, position } = ingestionUnits;

/** Which rows stand for units that are stored. */
export interface UnitRows {
  /** The batch that all of them are of; without it, the rows are looked for in the whole run. */
  batch?: number;
  /** Whether rows of done units are deleted: nothing discovers these units again. */
  deleteDone?: boolean;
}

/** Adds discovered units, packed into no batch; keys that are known keep their state. */
export async function addUnits(tx: Tx, runId: string, keys: readonly string[], firstPosition: number): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key, index) => ({ key, position: firstPosition + index }));
  const units = tx
    .select({
      runId: sql<string>`${runId}::uuid`.as('run_id'),
      key: sql<string>`"row"."key"`.as('key'),
      position: sql<number>`"row"."position"`.as('position'),
      batch: sql<number>`${NO_BATCH}::integer`.as('batch'),
      status: sql<UnitStatus>`'todo'`.as('status'),
    })
    .from(records(rows, { key: 'text', position: 'integer' }));
  await tx.insert(ingestionUnits).select(units).onConflictDoNothing();
}

/** The batches of a run that have units to do, in the order they are to be done. */
export async function listTodoBatches(db: Queryable, runId: string): Promise<number[]> {
  const rows = await db
    .selectDistinct({ batch: ofBatch })
    .from(ingestionUnits)
    .where(and(eq(ofRun, runId), eq(ofStatus, 'todo')))
    .orderBy(asc(ofBatch));
  return rows.map((row) => row.batch);
}

/** The units of a batch that are to do, in the order they were discovered. */
export async function listTodoUnits(db: Queryable, runId: string, batch: number): Promise<string[]> {
  const rows = await db
    .select({ key: ofKey })
    .from(ingestionUnits)
    .where(and(eq(ofRun, runId), eq(ofBatch, batch), eq(ofStatus, 'todo')))
    .orderBy(asc(position));
  return rows.map((row) => row.key);
}

/** Whether any unit of a run is still to do. */
export async function hasTodoUnits(db: Queryable, runId: string): Promise<boolean> {
  const rows = await db
    .select({ key: ofKey })
    .from(ingestionUnits)
    .where(and(eq(ofRun, runId), eq(ofStatus, 'todo')))
    // Batches are done in their order: the last ones tell soonest.
    .orderBy(desc(ofBatch))
    .limit(1);
  return rows.length > 0;
}

/**
 * How many units of a run have which status; `done` includes those that are gone. Done units whose
 * rows are deleted are not among them: the run's counts say how many units it did.
 */
export async function countUnits(
  db: Queryable,
  runId: string,
): Promise<{ todo: number; done: number; failed: number }> {
  const rows = await db
    .select({ status: ofStatus, n: sql<number>`count(*)::int` })
    .from(ingestionUnits)
    .where(eq(ofRun, runId))
    .groupBy(ofStatus);
  const by = new Map(rows.map((row) => [row.status, row.n]));
  const count = (status: UnitStatus) => by.get(status) ?? 0;
  return { todo: count('todo'), done: count('done') + count('gone'), failed: count('failed') };
}

/** Sets the status of units, or deletes their rows: see `UnitRows`. */
export async function completeUnits(
  tx: Tx,
  runId: string,
  keys: readonly string[],
  status: Exclude<UnitStatus, 'todo'>,
  { batch, deleteDone = false }: UnitRows = {},
): Promise<void> {
  if (keys.length === 0) return;
  const isOfKeys = and(eq(ofRun, runId), batch === undefined ? undefined : eq(ofBatch, batch), isAnyOf(ofKey, keys));
  if (deleteDone && status === 'done') await tx.delete(ingestionUnits).where(isOfKeys);
  else await tx.update(ingestionUnits).set({ status }).where(isOfKeys);
}

/**
 * Keeps a row of each done unit that asked for a stored plugin by its id and was not given it, until
 * the run succeeds: the rows of other done units may be deleted.
 */
export async function keepUnreadUnits(
  tx: Tx,
  { id: runId, marketplace }: { id: string; marketplace: string },
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const { externalId } = plugins;
  const kept = tx
    .select({ one: sql`1` })
    .from(ingestionUnits)
    .where(and(eq(ofRun, runId), eq(ofKey, externalId)));
  const unread = await tx
    .select({ key: externalId })
    .from(plugins)
    .where(and(eq(plugins.marketplace, marketplace), isAnyOf(externalId, keys), notExists(kept)));
  const rows = unread.map(({ key }) => ({ runId, key, position: 0, status: 'done' as const }));
  if (rows.length > 0) await insertRows(tx, ingestionUnits, rows);
}

/** The units of a run that the marketplace has nothing for. */
export async function listGoneUnits(db: Queryable, runId: string): Promise<string[]> {
  const rows = await db
    .select({ key: ofKey })
    .from(ingestionUnits)
    .where(and(eq(ofRun, runId), eq(ofStatus, 'gone')));
  return rows.map((row) => row.key);
}

/** Sets all units that are still to do to failed, and counts them. @returns their keys */
export async function failTodoUnits(tx: Tx, runId: string): Promise<string[]> {
  await tx
    .update(ingestionRuns)
    .set({ counts: countsWithTodo(runId) })
    .where(eq(ingestionRuns.id, runId));
  const rows = await tx
    .update(ingestionUnits)
    .set({ status: 'failed' })
    .where(and(eq(ofRun, runId), eq(ofStatus, 'todo')))
    .returning({ key: ofKey });
  return rows.map((row) => row.key);
}

/** The counts of a run, with units that are still to do among its units, in SQL. */
export function countsWithTodo(runId: string): SQL {
  return sql`counts || jsonb_build_object('units', (counts->>'units')::bigint + (
    select count(*) from ingestion_units where run_id = ${runId} and ingestion_units.status = 'todo'))`;
}
