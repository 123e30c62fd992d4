import { describe, expect } from 'vitest';
import { test as databaseTest } from '../../../test/fixture.ts';
import { MARKET, seedCompany, TODAY } from '../../../test/seed-market.ts';
import { getMarketplace } from '../catalogue/get-marketplace.ts';
import { listMarketplaces } from '../catalogue/list-marketplaces.ts';
import { deriveMarketplaceDay } from '../listings/derive-marketplace-day.sql.ts';
import { ensureMetricPartitions } from '../listings/metric-partitions.sql.ts';
import { refreshCompanyMarketplaces } from './derive-companies.ts';
import { getCompany } from './get-company.ts';

const COUNT = 20_000;
const LARGEST = Number.MAX_SAFE_INTEGER;
const LARGEST_RATING_COUNT = 2 ** 31 - 1;

/** One company with 20,000 plugins, each with the largest numbers there can be. */
const test = databaseTest.extend<{ market: undefined }>({
  market: async ({ db, sql }, use) => {
    const companyId = await seedCompany(db, 'acme');
    await ensureMetricPartitions(db, [TODAY]);
    await sql`
      insert into plugins (marketplace, external_id, company_id, url, name, content_hash, read_from, first_seen_on,
        last_seen_on, state_at, users, downloads, rating, rating_count)
      select ${MARKET}, 'p' || n, ${companyId}, 'https://market.example', 'Plugin', 'hash', 'data', ${TODAY}::date,
        ${TODAY}::date, ${TODAY}::date, ${LARGEST}, ${LARGEST}, 5, ${LARGEST_RATING_COUNT}
      from generate_series(1, ${COUNT}::int) n`;
    await sql`
      insert into plugin_metrics (observed_at, users, downloads, plugin_id, day, rating_count, rating_thousandths)
      select ${TODAY}::date, users, downloads, id, ${TODAY}::date, rating_count, 5000 from plugins`;
    await use(undefined);
  },
});

describe('sums over 20,000 plugins with the largest numbers', () => {
  test('are the totals of a company', async ({ db, market: _ }) => {
    await db.transaction((tx) => refreshCompanyMarketplaces(tx, MARKET));
    expect((await getCompany(db, 'acme'))?.marketplaces).toEqual([
      {
        marketplace: MARKET,
        pluginCount: COUNT,
        users: COUNT * LARGEST,
        downloads: COUNT * LARGEST,
        rating: 5,
        ratingCount: COUNT * LARGEST_RATING_COUNT,
      },
    ]);
  });

  test('are written once: the next day leaves the company as it is', async ({ db, sql, market: _ }) => {
    await db.transaction((tx) => refreshCompanyMarketplaces(tx, MARKET));
    const [before] = await sql`select xmin::text from company_marketplaces`;
    await db.transaction((tx) => refreshCompanyMarketplaces(tx, MARKET));
    expect(await sql`select xmin::text from company_marketplaces`).toEqual([before]);
  });

  test.for([
    ['users', LARGEST],
    ['downloads', LARGEST],
    ['ratingCount', LARGEST_RATING_COUNT],
  ] as const)('are the figures of a marketplace by %s', async ([primaryMetric, largest], { db, market: _ }) => {
    const day = { marketplace: MARKET, day: TODAY, primaryMetric, hasCompleteList: true };
    await db.transaction((tx) => deriveMarketplaceDay(tx, day));
    const [summary] = await listMarketplaces(db, MARKET);
    expect(summary).toMatchObject({ plugins: COUNT, primaryMedian: largest });
    // Floating point: exact to about 15 digits, whatever the order.
    expect((summary?.primaryTotal ?? 0) / (COUNT * largest)).toBeCloseTo(1, 10);
    const details = await getMarketplace(db, MARKET, primaryMetric);
    expect(details?.histogram).toMatchObject([{ plugins: COUNT }]);
  });
});
