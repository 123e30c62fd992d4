import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedMarketplace, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { packUnits } from './pack-units.sql.ts';
import { reopenRun } from './run-life.ts';
import { createRun, type IngestionRun } from './runs.ts';
import { completeUnits, countUnits, listTodoBatches, listTodoUnits } from './units.ts';

function pack(db: Db, run: IngestionRun, keys: string[], size: number, unseenDays = 7): Promise<void> {
  return db.transaction((tx) => packUnits(tx, run, keys, { size, unseenDays }));
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
    const run = await createRun(db, 'daily', MARKET, TODAY);
    await pack(db, run, ['small', 'new', 'large', 'unseen'], 1);
    expect(await batchesOf(db, run.id)).toEqual([['unseen'], ['large'], ['new'], ['small']]);
  });

  test('numbers batches after those there are, and leaves their units', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a', users: 5 });
    const run = await createRun(db, 'daily', MARKET, TODAY);
    await pack(db, run, ['a', 'b', 'c'], 2);
    await pack(db, run, ['c', 'd'], 2, 30);
    const batches = await batchesOf(db, run.id);
    expect(batches.map((keys) => keys.length)).toEqual([2, 1, 1]);
    expect(batches[2]).toEqual(['d']);
  });

  test('packs failed units of a reopened run again, each once, with what is discovered', async ({ db }) => {
    await seedMarketplace(db);
    const run = await createRun(db, 'daily', MARKET, TODAY);
    await pack(db, run, ['a', 'b', 'c', 'd'], 2);
    const rows = { batch: 1, deleteDone: false };
    await db.transaction(async (tx) => {
      await completeUnits(tx, run.id, ['a'], 'done', rows);
      await completeUnits(tx, run.id, ['b'], 'failed', rows);
      await completeUnits(tx, run.id, ['c'], 'gone', { ...rows, batch: 2 });
      await reopenRun(tx, run.id);
    });
    await pack(db, run, ['e', 'a', 'b', 'c', 'd'], 2);
    expect(await batchesOf(db, run.id)).toEqual([['d'], ['b', 'e']]);
    expect(await countUnits(db, run.id)).toEqual({ todo: 3, done: 2, failed: 0 });
  });
});
