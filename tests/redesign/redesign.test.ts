import { rmSync } from 'node:fs';
import type { Db } from '@pi/db';
import { getMarketplace } from '@pi/db/queries/catalogue/get-marketplace';
import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { listStatuses } from '@pi/db/queries/health/list-statuses';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { throwAwayFolder } from '@pi/embedded-postgres/testing/folder';
import { createDeps } from '@pi/ingestion';
import { reparse } from '@pi/operations/reparse';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { type FaultName, type RunningStores, startStores } from '@pi/stores';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, readTables } from '../chaos/read-tables.ts';
import { createDatabase, type Database } from '../faults/database.ts';
import { collectDay } from '../faults/sample-run.ts';
import { repairedAdapter, scoresToRatings, unwrapData } from './repaired-adapter.ts';

const NAME = 'shopify';
const SIZE = 60;
const GOOD_DAYS: Day[] = ['2026-11-17', '2026-11-18'];
const BAD_DAYS: Day[] = ['2026-11-19', '2026-11-20'];
const DAY_AFTER: Day = '2026-11-21';
const LAST_GOOD = '2026-11-18';
const REDESIGNED = '2026-11-19';
const GOOD = { status: 'succeeded', suspect: [] };

/** The archived responses differ in format. */
const DIFFERENT = ['archive_manifests'];

const REDESIGNS = [
  {
    title: 'a field that the parser does not find',
    fault: 'renamed_ratings',
    noticed: /^ratingCount: found in 0 % of \d+ listings, but usually in [\d.]+ %$/,
    adapter: repairedAdapter(scoresToRatings),
  },
  {
    title: 'pages that the parser cannot read',
    fault: 'moved_data',
    noticed: /^name: found in 0 % of \d+ listings, but usually in 100 %$/,
    adapter: repairedAdapter(unwrapData),
  },
] satisfies { title: string; fault: FaultName; noticed: RegExp; adapter: MarketplaceAdapter }[];

describe('a redesign', { timeout: 120_000 }, () => {
  const folder = throwAwayFolder();
  let stores: RunningStores;
  let good: Database;
  let undisturbed: Awaited<ReturnType<typeof readTables>>;
  const collect = async (db: Db, day: Day, adapters?: MarketplaceAdapter[]) => {
    const [run] = (await collectDay(db, stores, { names: [NAME], day, folder, adapters })).runs;
    return run;
  };

  beforeAll(async () => {
    stores = await startStores({ sizes: { [NAME]: SIZE } });
    good = await createDatabase();
    for (const day of GOOD_DAYS) expect(await collect(good.db, day)).toMatchObject(GOOD);
    await good.close();
    const { db, drop } = await createDatabase(good.name);
    for (const day of BAD_DAYS) expect(await collect(db, day)).toMatchObject(GOOD);
    undisturbed = await readTables(db);
    await drop();
  }, 120_000);
  afterAll(async () => {
    await good.drop();
    await stores.close();
    rmSync(folder, { recursive: true });
  });

  test.for(REDESIGNS)(
    'with $title is noticed, changes no number, and is repaired from the archive',
    async ({ fault, noticed, adapter }) => {
      const { db, drop } = await createDatabase(good.name);
      const shown = await numbersShown(db);
      const history = await rowsBefore(db, REDESIGNED);

      stores.setFaults(NAME, [fault]);
      for (const day of BAD_DAYS) {
        const run = await collect(db, day);
        expect(run?.suspect).toContainEqual(expect.stringMatching(noticed));
        expect(await listStatuses(db)).toMatchObject([{ lastGood: { day: LAST_GOOD }, suspicions: run?.suspect }]);
        expect(await numbersShown(db)).toEqual(shown);
        expect(await countDelisted(db)).toBe(0);
      }

      const before = await readTables(db);
      const { deps, close } = createDeps(db, readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), 'sample');
      const report = await reparse(deps, adapter, { since: REDESIGNED, apply: false });
      expect(report.tables).toContainEqual(
        expect.objectContaining({ table: 'plugin_metrics', removed: 0, changed: 0 }),
      );
      expect(await readTables(db)).toEqual(before);
      expect(await reparse(deps, adapter, { since: REDESIGNED, apply: true })).toEqual({ ...report, applied: true });
      await close();

      const repaired = await readTables(db);
      const comparable = Object.entries(undisturbed).filter(([table]) => !DIFFERENT.includes(table));
      for (const [table, rows] of comparable) expect.soft(differences(repaired[table] ?? [], rows), table).toEqual([]);
      expect(await rowsBefore(db, REDESIGNED)).toEqual(history);
      expect(await listStatuses(db)).toMatchObject([
        { lastGood: { day: BAD_DAYS.at(-1) }, suspicions: [], failures: [], coverage: { day: BAD_DAYS.at(-1) } },
      ]);

      // The store keeps its new format.
      expect(await collect(db, DAY_AFTER, [adapter])).toMatchObject(GOOD);
      await drop();
    },
  );
});

/** The numbers that pages show of the marketplace. */
async function numbersShown(db: Db) {
  const query = { marketplace: NAME, sort: 'ratingCount', order: 'desc', page: 1, pageSize: SIZE } as const;
  const { rows } = await listPlugins(db, { ...query, series: 'ratingCount' });
  const { summary, primaryP90, ratingAverage, histogram } = (await getMarketplace(db, NAME, 'ratingCount')) ?? {};
  return {
    // Its last day is that of the run, whatever was read.
    plugins: rows.map(({ externalId, rating, ratingCount, series }) => ({
      ...{ externalId, rating, ratingCount },
      points: series?.points,
    })),
    totals: [summary?.plugins, summary?.primaryTotal, summary?.primaryMedian, primaryP90, ratingAverage, histogram],
  };
}

const DAY_COLUMNS = {
  plugin_metrics: 'day',
  plugin_revisions: 'seen_at',
  market_changes: 'day',
  marketplace_days: 'day',
  archive_manifests: 'day',
};

/** All rows of days before one. */
async function rowsBefore(db: Db, day: Day) {
  const tables = Object.entries(DAY_COLUMNS).map(async ([table, column]) => {
    const { rows } = await db.execute<{ row: string }>(
      sql.raw(`select one::text as row from ${table} one where ${column} < '${day}' order by 1`),
    );
    return [table, rows.map(({ row }) => row)];
  });
  return Object.fromEntries(await Promise.all(tables));
}

async function countDelisted(db: Db) {
  const {
    rows: [row],
  } = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from market_changes where kind = 'delisted' and day >= ${REDESIGNED}`,
  );
  return row?.count;
}
