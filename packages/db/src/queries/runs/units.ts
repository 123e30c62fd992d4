import type { UnitStatus } from '@pi/domain';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionUnits } from '../../schema/ingestion-runs.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { records } from '../listings/records.ts';

const { runId: ofRun, key: ofKey, status: ofStatus, batch: ofBatch, position } = ingestionUnits;

/** Adds discovered units; keys that are known keep their state. */
export async function addUnits(tx: Tx, runId: string, keys: readonly string[], firstPosition: number): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key, index) => ({ key, position: firstPosition + index }));
  const units = tx
    .select({
      runId: sql<string>`${runId}::uuid`.as('run_id'),
      key: sql<string>`"row"."key"`.as('key'),
      position: sql<number>`"row"."position"`.as('position'),
      batch: sql<number | null>`null::integer`.as('batch'),
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
  return rows.flatMap((row) => row.batch ?? []);
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

/** How many units of a run have which status; `done` includes those that are gone. */
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

/** Sets the status of units. */
export async function markUnits(
  tx: Tx,
  runId: string,
  keys: readonly string[],
  status: Exclude<UnitStatus, 'todo'>,
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .update(ingestionUnits)
    .set({ status })
    .where(and(eq(ofRun, runId), isAnyOf(ofKey, keys)));
}

/** The units of a run that the marketplace has nothing for. */
export async function listGoneUnits(db: Queryable, runId: string): Promise<string[]> {
  const rows = await db
    .select({ key: ofKey })
    .from(ingestionUnits)
    .where(and(eq(ofRun, runId), eq(ofStatus, 'gone')));
  return rows.map((row) => row.key);
}

/** Sets all units that are still to do to failed. @returns their keys */
export async function failTodoUnits(tx: Tx, runId: string): Promise<string[]> {
  const rows = await tx
    .update(ingestionUnits)
    .set({ status: 'failed' })
    .where(and(eq(ofRun, runId), eq(ofStatus, 'todo')))
    .returning({ key: ofKey });
  return rows.map((row) => row.key);
}
