import { rmSync } from 'node:fs';
import type { Db } from '@pi/db';
import { test } from '@pi/db/testing';
import { addDays } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { createDeps } from '@pi/ingestion';
import { reparse } from '@pi/operations/reparse/reparse';
import { getAdapter } from '@pi/scrapers';
import { STORES, startStores } from '@pi/stores';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { everyTable } from '../chaos/tables.ts';
import { collectDay } from '../faults/sample-run.ts';

const FIRST_DAY = '2026-11-16';
const DAYS = 3;
const SIZE = 40;
/** One plugin a page, and whole lists; one after the other, as a company's name is that in the first store. */
const names = ['chrome-web-store', 'google-workspace', 'obsidian'].filter((name) =>
  STORES.some((store) => store.name === name),
);
/** All but the archive, and what says whose responses it holds. */
const DERIVED = ['plugins', 'plugin_metrics', 'companies', 'marketplace_days', 'ingestion_failures', 'run_field_stats'];

describe('the archive', () => {
  test('alone restores every derived table of several days of sample stores', { timeout: 120_000 }, async ({ db }) => {
    const folder = throwAwayFolder();
    const stores = await startStores({ sizes: Object.fromEntries(names.map((name) => [name, SIZE])) });
    for (const name of names) {
      for (let day = 0; day < DAYS; day += 1)
        await collectDay(db, stores, { names: [name], day: addDays(FIRST_DAY, day), folder });
    }
    await stores.close();
    const before = await restorable(db);

    await db.execute(sql.raw(`truncate ${DERIVED.join()} cascade`));
    const { deps, close } = createDeps(db, readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), 'sample');
    for (const name of names) await reparse(deps, getAdapter(name), { since: FIRST_DAY, apply: true });
    expect(await restorable(db)).toEqual(before);

    for (const name of names) {
      const report = await reparse(deps, getAdapter(name), { since: addDays(FIRST_DAY, 1), apply: true });
      expect(report, name).toMatchObject({ tables: [], fields: [], kept: { seen: 0, filledIn: 0 } });
    }
    expect(await restorable(db)).toEqual(before);
    await close();
    rmSync(folder, { recursive: true });
  });
});

/** Every table; of a company's plugins that were read at one moment nobody knows which was its first. */
async function restorable(db: Db): Promise<Record<string, string[]>> {
  const tables = await everyTable(db);
  const plugins = tables.plugins?.map((row) => row.replace(/ company_match_reason="\w+"/, '')).toSorted();
  return { ...tables, plugins: plugins ?? [] };
}
