import { rmSync } from 'node:fs';
import { test } from '@pi/db/testing';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { STORES, startStores } from '@pi/stores';
import { describe, expect } from 'vitest';
import { findDisagreements, getTotals } from './compare-with-catalogue.ts';
import { collectDay } from './sample-run.ts';

const DAY = '2026-11-20';
const SIZE = 100;
const names = STORES.filter((store) => !store.historyOnly).map(({ name }) => name);

describe('a day over all sample stores', { timeout: 300_000 }, () => {
  test('succeeds with the numbers and totals of the catalogue', async ({ db }) => {
    const folder = throwAwayFolder();
    const stores = await startStores({ sizes: Object.fromEntries(names.map((name) => [name, SIZE])) });
    const { runs } = await collectDay(db, stores, { names, day: DAY, folder });
    await stores.close();
    rmSync(folder, { recursive: true });
    expect(runs.map(({ marketplace, status, failures }) => ({ marketplace, status, failures }))).toEqual(
      [...names].sort().map((marketplace) => ({ marketplace, status: 'succeeded', failures: [] })),
    );
    for (const name of names) {
      const { listed, total } = stores.catalogue.expectedOn(name, DAY);
      expect.soft(await getTotals(db, name, DAY), name).toEqual({ listed, total });
      expect.soft((await findDisagreements(db, stores, name, DAY)).slice(0, 5), name).toEqual([]);
    }
  });
});
