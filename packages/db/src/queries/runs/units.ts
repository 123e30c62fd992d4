import type { UnitStatus } from '@pi/domain';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Queryable, Tx } from '../../client.ts';
import { ingestionUnits } from '../../schema/ingestion-runs.ts';
import { records, textList } from '../listings/records.ts';

const { runId: ofRun, key: ofKey, status: ofStatus, batch: ofBatch, position } = ingestionUnits;

/** Adds discovered units; keys that are known keep their state. */
export async function addUnits(tx: Tx, runId: string, keys: readonly string[], firstPosition: number): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key, index) => ({ key, position: firstPosition + index }));
  await tx.execute(sql`
    insert into ingestion_units (run_id, key, position)
    select ${runId}, key, position from ${records(rows, { key: 'text', position: 'integer' })}
    on conflict (run_id, key) do nothing`);
}

/**
 * Puts the units that are to do and in no batch yet into batches of `size`. First come plugins not seen for a week, so
 * that runs that never get through reach all of them in turn; then the big ones. A unit that is no known plugin (a new
 * one, a page of a list) counts as a plugin of middle size. The run must be locked: rows are found again by where they lie, as
 * the planner takes a table that was emptied the day before for empty, and would look through all of them for each.
 */
export async function packUnits(
  tx: Tx,
  { id, marketplace, day }: { id: string; marketplace: string; day: string },
  size: number,
): Promise<void> {
  await tx.execute(sql`
    with known as materialized (
      select coalesce(percentile_cont(0.5) within group (order by coalesce(users, downloads)), 0) as middle
      from plugins where marketplace = ${marketplace} and status = 'listed'
    ), packed as (
      select ingestion_units.ctid as at, (row_number() over (
        order by coalesce(last_seen_on < ${day}::date - 7, false) desc, coalesce(users, downloads, (select middle from known)) desc, position
      ) - 1) / ${size}::int as place
      from ingestion_units
      left join plugins on plugins.marketplace = ${marketplace} and external_id = key
      where run_id = ${id} and ingestion_units.status = 'todo' and batch is null
    )
    update ingestion_units unit set batch = packed.place + (
      select coalesce(max(batch), 0) + 1 from ingestion_units where run_id = ${id}
    )
    from packed where unit.ctid = packed.at`);
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

/** Units of a run by what became of them. */
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

/** Notes what became of units. */
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
    .where(and(eq(ofRun, runId), sql`${ofKey} = any(${textList(keys)})`));
}

/** The units of a run that the store has nothing for. */
export async function listGoneUnits(db: Queryable, runId: string): Promise<string[]> {
  const rows = await db
    .select({ key: ofKey })
    .from(ingestionUnits)
    .where(and(eq(ofRun, runId), eq(ofStatus, 'gone')));
  return rows.map((row) => row.key);
}

/** Gives up all units that are still to do. @returns their keys */
export async function failTodoUnits(tx: Tx, runId: string): Promise<string[]> {
  const rows = await tx
    .update(ingestionUnits)
    .set({ status: 'failed' })
    .where(and(eq(ofRun, runId), eq(ofStatus, 'todo')))
    .returning({ key: ofKey });
  return rows.map((row) => row.key);
}
