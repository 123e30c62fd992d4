import { NO_COUNTS } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { packUnits } from './pack-units.sql.ts';
import { createRun } from './runs.ts';
import { addUnits, listTodoBatches, listTodoUnits } from './units.ts';

async function startRun(db: Db, keys: string[]) {
  const run = await createRun(db, 'daily', MARKET, TODAY);
  expect(run.counts).toEqual(NO_COUNTS);
  await db.transaction((tx) => addUnits(tx, run.id, keys, 0));
  return run;
}

async function batchesOf(db: Db, runId: string): Promise<string[][]> {
  const batches = await listTodoBatches(db, runId);
  return Promise.all(batches.map(async (batch) => (await listTodoUnits(db, runId, batch)).sort()));
}

describe('packUnits', () => {
  test('puts plugins not seen for long first, then the largest, new ones in the middle', async ({ db }) => {
    await seedPlugin(db, { externalId: 'small', users: 1 });
    await seedPlugin(db, { externalId: 'middle', users: 50 });
    await seedPlugin(db, { externalId: 'large', users: 900 });
    await seedPlugin(db, { externalId: 'unseen', users: 2, lastSeenOn: '2026-11-12' });
    const run = await startRun(db, ['small', 'new', 'large', 'unseen']);
    await db.transaction((tx) => packUnits(tx, run, { size: 1, unseenDays: 7 }));
    expect(await batchesOf(db, run.id)).toEqual([['unseen'], ['large'], ['new'], ['small']]);
  });

  test('numbers batches after those there are, and leaves their units', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', users: 5 });
    const run = await startRun(db, ['a', 'b', 'c']);
    await db.transaction((tx) => packUnits(tx, run, { size: 2, unseenDays: 7 }));
    await db.transaction((tx) => addUnits(tx, run.id, ['c', 'd'], 3));
    await db.transaction((tx) => packUnits(tx, run, { size: 2, unseenDays: 30 }));
    const batches = await batchesOf(db, run.id);
    expect(batches.map((keys) => keys.length)).toEqual([2, 1, 1]);
    expect(batches[2]).toEqual(['d']);
  });
});
