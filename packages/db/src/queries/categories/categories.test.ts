import type { Category } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedMarketplace, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { categoryFacts } from '../../schema/category-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { countOpenings } from './count-openings.ts';
import { listCategoryFacts, listCategoryMonths, listStoreCategories } from './list-category-facts.ts';
import { listLeaders } from './list-leaders.ts';

const CONTEXT = { today: TODAY, counters: [] };
const NO_CATEGORY = {
  ...{ plugins: 1, dated: 0, notUpdated: 0, priced: 0, months: [] },
  ...{ new30d: 0, new90d: 0, new365d: 0, gone30d: 0, gone90d: 0, gone365d: 0 },
};

async function seedCategory(db: Db, values: Partial<typeof categoryFacts.$inferInsert> & { category: string }) {
  await seedMarketplace(db, values.marketplace ?? MARKET);
  await db.insert(categoryFacts).values({ scope: 'shared', marketplace: MARKET, ...NO_CATEGORY, ...values });
}

async function seedFacts(db: Db, externalId: string, values: Partial<typeof pluginFacts.$inferInsert>) {
  const { marketplace = MARKET, users, downloads, status = 'listed' } = values;
  const pluginId = await seedPlugin(db, { externalId, marketplace, users, downloads, status });
  const facts = { pluginId, marketplace, status, category: 'education' as Category, listedOn: '2020-01-01' };
  await db.insert(pluginFacts).values({ ...facts, firstSeenOn: '2020-01-01', ...values });
  return pluginId;
}

describe('the facts of categories', () => {
  test('are none on an empty database', async ({ db }) =>
    expect(await listCategoryFacts(db, { scope: 'shared' })).toEqual([]));

  test('are of one scope, by category, the marketplace with most plugins first', async ({ db }) => {
    await seedCategory(db, { category: 'finance' });
    await seedCategory(db, { category: 'education', plugins: 2 });
    await seedCategory(db, { category: 'education', plugins: 9, marketplace: 'other-market' });
    await seedCategory(db, { category: 'edu', scope: 'store' });
    const rows = await listCategoryFacts(db, { scope: 'shared' });
    expect(rows.map(({ category, marketplace }) => `${category} ${marketplace}`)).toEqual([
      'education other-market',
      `education ${MARKET}`,
      `finance ${MARKET}`,
    ]);
    expect(rows[0]).not.toHaveProperty('months');
  });

  test('of one category have the months', async ({ db }) => {
    const months = [{ month: '2026-11', new: 3, gone: 1 }];
    await seedCategory(db, { category: 'education', months });
    expect(await listCategoryMonths(db, { scope: 'shared', category: 'education' })).toMatchObject([{ months }]);
    expect(await listCategoryMonths(db, { scope: 'store', category: 'education' })).toEqual([]);
  });

  test("of a store's own categories are the largest ones", async ({ db }) => {
    for (const [category, plugins] of Object.entries({ small: 1, large: 9, middle: 5 }))
      await seedCategory(db, { category, plugins, scope: 'store' });
    const rows = await listStoreCategories(db, MARKET, 2);
    expect(rows.map(({ category }) => category)).toEqual(['large', 'middle']);
  });
});

describe('the leaders of a category', () => {
  const QUERY = { category: 'education' as const, marketplaces: [MARKET], number: 'users' as const, limit: 3 };

  test('are its largest plugins by one number, without those delisted or of other stores', async ({ db }) => {
    await seedFacts(db, 'unknown', {});
    await seedFacts(db, 'small', { users: 10 });
    await seedFacts(db, 'large', { users: 9_000 });
    await seedFacts(db, 'same-tier', { users: 9_001 });
    await seedFacts(db, 'gone', { users: 99_000, status: 'delisted' });
    await seedFacts(db, 'elsewhere', { users: 99_000, marketplace: 'other-market' });
    await seedFacts(db, 'other-category', { users: 99_000, category: 'finance' });
    const leaders = await listLeaders(db, QUERY, CONTEXT);
    expect(leaders.map(({ externalId }) => externalId)).toEqual(['same-tier', 'large', 'small']);
  });

  test('have their series of 90 days', async ({ db }) => {
    await seedDay(db, TODAY);
    const id = await seedFacts(db, 'a', { users: 10 });
    await seedMetric(db, id, TODAY, { users: 10 });
    const [leader] = await listLeaders(db, QUERY, CONTEXT);
    expect(leader?.series?.points).toEqual([{ day: TODAY, value: 10, kind: 'exact' }]);
  });
});

describe('the openings of a category', () => {
  const QUERY = { category: 'education' as const, number: 'users' as const };

  test('are none where there is no plugin', async ({ db }) => {
    const none = { badlyRated: 0, notUpdated: 0, growing: 0, newcomers: 0, changedHands: 0, gone: 0 };
    expect(await countOpenings(db, QUERY, CONTEXT)).toEqual(none);
  });

  test('count each list, of one marketplace or of all', async ({ db }) => {
    await seedFacts(db, 'bad', { users: 10_000, rating: 3.5, ratingCount: 9 });
    await seedFacts(db, 'bad-but-small', { users: 9_999, rating: 3.5, ratingCount: 9 });
    await seedFacts(db, 'good', { users: 10_000, rating: 3.6, ratingCount: 9 });
    await seedFacts(db, 'old', { users: 20_000, updatedOn: '2025-11-19' });
    await seedFacts(db, 'growing', { users: 1_000, change90d: 0.5 });
    await seedFacts(db, 'new', { users: 20_000, listedOn: '2025-11-20', firstSeenOn: '2025-11-20' });
    await seedFacts(db, 'sold', { changedHandsOn: '2026-01-01' });
    await seedFacts(db, 'sold-long-ago', { changedHandsOn: '2025-01-01' });
    await seedFacts(db, 'gone', { users: 20_000, status: 'delisted', delistedOn: '2026-09-01' });
    await seedFacts(db, 'elsewhere', { marketplace: 'other-market', users: 20_000, rating: 1 });
    const counts = { badlyRated: 1, notUpdated: 1, growing: 1, newcomers: 1, changedHands: 1, gone: 1 };
    expect(await countOpenings(db, { ...QUERY, marketplace: MARKET }, CONTEXT)).toEqual(counts);
    expect(await countOpenings(db, QUERY, CONTEXT)).toEqual({ ...counts, badlyRated: 2 });
  });
});
