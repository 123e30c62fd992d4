import { rmSync } from 'node:fs';
import { test } from '@pi/db/testing';
import { addDays } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { createDeps } from '@pi/ingestion';
import { reparse } from '@pi/operations/reparse';
import { getAdapter } from '@pi/scrapers';
import { STORES, startStores } from '@pi/stores';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { readTables } from '../chaos/read-tables.ts';
import { collectDay } from '../faults/sample-run.ts';

const FIRST_DAY = '2026-11-16';
const DAYS = 3;
const SIZE = 40;
/**
 * Stores with one plugin a page, and with complete lists. They are collected one after the other,
 * since a company is named as in its first marketplace.
 */
const names = ['chrome-web-store', 'google-workspace', 'obsidian'].filter((name) =>
  STORES.some((store) => store.name === name),
);
/** All tables but the manifests of the archive and the runs that they belong to. */
const DERIVED = ['plugins', 'plugin_metrics', 'companies', 'marketplace_days', 'ingestion_failures', 'run_field_stats'];

describe('the archive', () => {
  test('alone restores every derived table of several days of the sample stores', { timeout: 120_000 }, async ({
    db,
  }) => {
    const folder = throwAwayFolder();
    const stores = await startStores({ sizes: Object.fromEntries(names.map((name) => [name, SIZE])) });
    for (const name of names) {
      for (let day = 0; day < DAYS; day += 1)
        await collectDay(db, stores, { names: [name], day: addDays(FIRST_DAY, day), folder });
    }
    await stores.close();
    const before = await readTables(db);

    await db.execute(sql.raw(`truncate ${DERIVED.join()} cascade`));
    const { deps, close } = createDeps(db, readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), 'sample');
    for (const name of names) await reparse(deps, getAdapter(name), { since: FIRST_DAY, apply: true });
    expect(await readTables(db)).toEqual(before);

    for (const name of names) {
      const report = await reparse(deps, getAdapter(name), { since: addDays(FIRST_DAY, 1), apply: true });
      expect(report, name).toMatchObject({ tables: [], fields: [], restored: { fromMarketplace: 0, fromHistory: 0 } });
    }
    expect(await readTables(db)).toEqual(before);
    await close();
    rmSync(folder, { recursive: true });
  });
});
