import { rmSync } from 'node:fs';
import type { Db } from '@pi/db';
import { getMarketplace } from '@pi/db/queries/get-marketplace';
import { listPlugins } from '@pi/db/queries/list-plugins';
import { listStatuses } from '@pi/db/queries/list-statuses';
import { throwAwayFolder } from '@pi/db/testing/folder';
import type { Day } from '@pi/domain';
import { readEnv } from '@pi/domain/env';
import { createDeps } from '@pi/ingestion';
import { reparse } from '@pi/ingestion/reparse/reparse';
import { type FaultName, startStores } from '@pi/stores';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { difference, everyTable } from '../chaos/tables.ts';
import { createDatabase } from '../faults/database.ts';
import { collectDay } from '../faults/sample-run.ts';
import { mended, unwrapped, withRatings } from './mended.ts';

const NAME = 'shopify';
const SIZE = 60;
const GOOD_DAYS: Day[] = ['2026-11-17', '2026-11-18'];
const BAD_DAYS: Day[] = ['2026-11-19', '2026-11-20'];
const DAY_AFTER: Day = '2026-11-21';
const REDESIGNED = '2026-11-19';

/** What was sent is in another format. */
const OTHERWISE = ['raw_pages'];

const REDESIGNS = [
  {
    says: 'a field the parser takes for missing',
    fault: 'renamed_ratings',
    noticed: /^ratingCount: found in 0 % of \d+ listings, where [\d.]+ % usually have it$/,
    adapter: mended(withRatings),
  },
  {
    says: 'pages the parser can make nothing of',
    fault: 'moved_data',
    noticed: /^name: found in 0 % of \d+ listings, where 100 % usually have it$/,
    adapter: mended(unwrapped),
  },
] satisfies { says: string; fault: FaultName; noticed: RegExp; adapter: unknown }[];

describe('a redesign', { timeout: 120_000 }, () => {
  test.for(REDESIGNS)(
    'with $says is noticed, survived, and repaired from what was kept',
    async ({ fault, noticed, adapter }) => {
      const folder = throwAwayFolder();
      const stores = await startStores({ sizes: { [NAME]: SIZE } });
      const [{ db, drop }, undisturbed] = [await createDatabase(), await createDatabase()];
      const collect = async (to: Db, day: Day, adapters?: [typeof adapter]) => {
        const [run] = (await collectDay(to, stores, { names: [NAME], day, folder, adapters })).runs;
        return run;
      };
      for (const day of [...GOOD_DAYS, ...BAD_DAYS])
        expect(await collect(undisturbed.db, day)).toMatchObject({ status: 'succeeded', suspect: [] });

      // Noticed and survived.
      for (const day of GOOD_DAYS) await collect(db, day);
      const shown = await numbersShown(db);
      const history = await rowsBefore(db, REDESIGNED);
      stores.setFaults(NAME, [fault]);
      for (const day of BAD_DAYS) {
        const run = await collect(db, day);
        expect(run?.suspect).toContainEqual(expect.stringMatching(noticed));
        expect(await numbersShown(db)).toEqual(shown);
        const [status] = await listStatuses(db);
        expect(status).toMatchObject({ lastGood: { day: GOOD_DAYS.at(-1) }, suspicions: run?.suspect });
      }
      expect(await delisted(db)).toEqual(0);

      // Repaired: told first, then written.
      const before = await everyTable(db);
      const { deps, close } = createDeps(db, readEnv({ DATA_DIR: folder, LOG_LEVEL: 'silent' }), 'sample');
      const report = await reparse(deps, adapter, { since: REDESIGNED, apply: false });
      expect(report.tables).not.toEqual([]);
      expect(await everyTable(db)).toEqual(before);
      expect(await reparse(deps, adapter, { since: REDESIGNED, apply: true })).toEqual({ ...report, applied: true });
      await close();

      const repaired = await everyTable(db);
      for (const [table, rows] of Object.entries(await everyTable(undisturbed.db)))
        if (!OTHERWISE.includes(table)) expect.soft(difference(repaired[table] ?? [], rows), table).toEqual([]);
      expect(await rowsBefore(db, REDESIGNED)).toEqual(history);
      const [status] = await listStatuses(db);
      expect(status).toMatchObject({ lastGood: { day: BAD_DAYS.at(-1) }, suspicions: [], failures: [] });

      // The store keeps its new format.
      expect(await collect(db, DAY_AFTER, [adapter])).toMatchObject({ status: 'succeeded', suspect: [] });
      await undisturbed.drop();
      await drop();
      await stores.close();
      rmSync(folder, { recursive: true });
    },
  );
});

/** The numbers that the pages of the marketplace show. */
async function numbersShown(db: Db) {
  const query = { marketplace: NAME, sort: 'ratingCount', order: 'desc', page: 1, pageSize: SIZE } as const;
  const { rows } = await listPlugins(db, { ...query, series: 'ratingCount' });
  const { summary, headlineP90, ratingAverage, histogram } = (await getMarketplace(db, NAME, 'ratingCount')) ?? {};
  return {
    plugins: rows.map(({ externalId, rating, ratingCount, series }) => ({ externalId, rating, ratingCount, series })),
    totals: [summary?.plugins, summary?.headlineTotal, summary?.headlineMedian, headlineP90, ratingAverage, histogram],
  };
}

const OF_DAYS = {
  plugin_metrics: 'day',
  plugin_revisions: 'seen_at',
  market_events: 'day',
  marketplace_days: 'day',
  raw_pages: 'day',
};

/** The rows of days before one, in full. */
async function rowsBefore(db: Db, day: Day) {
  const tables = Object.entries(OF_DAYS).map(async ([table, column]) => {
    const rows = await db.execute<{ row: string }>(
      sql.raw(`select one::text as row from ${table} one where ${column} < '${day}' order by 1`),
    );
    return [table, rows.map(({ row }) => row)];
  });
  return Object.fromEntries(await Promise.all(tables));
}

async function delisted(db: Db) {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from market_events where kind = 'delisted' and day >= ${REDESIGNED}`,
  );
  return row?.count;
}
