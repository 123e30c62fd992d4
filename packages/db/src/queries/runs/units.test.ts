import { NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMarketplace, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { ingestionUnits } from '../../schema/ingestion-runs.ts';
import { addCounts } from './add-counts.ts';
import { packUnits } from './pack-units.sql.ts';
import { deleteUnitsOfRun, finishRun, reopenRun } from './run-life.ts';
import { createRun, getRun } from './runs.ts';
import { addUnits, completeUnits, countUnits, failTodoUnits, type UnitRows } from './units.ts';

/** A run with the units a, b, c and d in batches of two. */
async function startRun(db: Db): Promise<string> {
  await seedMarketplace(db);
  const run = await createRun(db, 'daily', MARKET, TODAY);
  await db.transaction((tx) => packUnits(tx, run, ['a', 'b', 'c', 'd'], { size: 2, unseenDays: 7 }));
  return run.id;
}

function complete(db: Db, run: string, key: string, status: 'done' | 'gone' | 'failed', rows: UnitRows) {
  return db.transaction(async (tx) => {
    await completeUnits(tx, run, [key], status, rows);
    await addCounts(tx, run, { ...NO_COUNTS, units: 1, listings: 1 });
  });
}

async function statuses(db: Db): Promise<Record<string, string>> {
  const rows = await db.select().from(ingestionUnits).orderBy(ingestionUnits.key);
  return Object.fromEntries(rows.map(({ key, status }) => [key, status]));
}

const FIRST_BATCH = { batch: 1, deleteDone: true };

describe('completeUnits', () => {
  test('deletes done units where told to, and keeps gone and failed ones', async ({ db }) => {
    const run = await startRun(db);
    await complete(db, run, 'a', 'done', FIRST_BATCH);
    await complete(db, run, 'b', 'gone', FIRST_BATCH);
    await complete(db, run, 'c', 'failed', { ...FIRST_BATCH, batch: 2 });
    expect(await statuses(db)).toEqual({ b: 'gone', c: 'failed', d: 'todo' });
  });

  test('keeps done units where they may be discovered again', async ({ db }) => {
    const run = await startRun(db);
    await complete(db, run, 'a', 'done', { batch: 1 });
    expect(await statuses(db)).toEqual({ a: 'done', b: 'todo', c: 'todo', d: 'todo' });
  });

  test('leaves other batches alone, and without one looks in the whole run', async ({ db }) => {
    const run = await startRun(db);
    await complete(db, run, 'd', 'done', FIRST_BATCH);
    await complete(db, run, 'c', 'done', {});
    expect(await statuses(db)).toEqual({ a: 'todo', b: 'todo', c: 'done', d: 'todo' });
  });
});

describe('addUnits', () => {
  test('keeps the state of units that are known', async ({ db }) => {
    await seedMarketplace(db);
    const { id } = await createRun(db, 'backfill', MARKET, TODAY);
    await db.transaction((tx) => addUnits(tx, id, ['a', 'b'], 0));
    await db.transaction((tx) => completeUnits(tx, id, ['a'], 'done', { batch: 0 }));
    await db.transaction((tx) => addUnits(tx, id, ['a', 'b', 'c'], 0));
    expect(await countUnits(db, id)).toEqual({ todo: 2, done: 1, failed: 0 });
  });
});

describe('units of a run', () => {
  test('are all counted at its end, deleted ones and those that no job reached', async ({ db }) => {
    const run = await startRun(db);
    await complete(db, run, 'a', 'done', FIRST_BATCH);
    await complete(db, run, 'b', 'failed', FIRST_BATCH);
    const end = { status: 'partial', error: null } as const;
    expect((await db.transaction((tx) => finishRun(tx, run, end))).counts.units).toBe(4);
    await db.transaction((tx) => reopenRun(tx, run));
    expect((await getRun(db, run)).counts.units).toBe(1);
    expect(await db.transaction((tx) => failTodoUnits(tx, run))).toHaveLength(3);
    expect((await db.transaction((tx) => finishRun(tx, run, end))).counts.units).toBe(4);
  });

  test('are all counted at the end of a run that is to be read again', async ({ db }) => {
    const run = await startRun(db);
    await complete(db, run, 'a', 'done', FIRST_BATCH);
    await db.transaction((tx) => deleteUnitsOfRun(tx, run));
    const end = { status: 'partial', error: null } as const;
    expect((await db.transaction((tx) => finishRun(tx, run, end))).counts).toMatchObject({ units: 4, listings: 0 });
    await db.transaction((tx) => reopenRun(tx, run));
    expect((await getRun(db, run)).counts.units).toBe(0);
  });
});
