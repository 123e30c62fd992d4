import { categoryFacts, type Db } from '@pi/db';
import { test } from '@pi/db/testing';
import { seedCompany, seedDay } from '@pi/db/testing/seed-market';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { expect } from 'vitest';
import { readStoreFacts } from './read-store-facts.ts';

const OF = { marketplace: 'firefox', seen: 1 };
const NEWEST = '2026-10-03';

test('a company’s share is of the sum of the newest day, not of the quarter’s last one, and says so', async ({
  db,
}) => {
  await seedDay(db, '2026-09-30', { ...OF, primaryTotal: 100 });
  await seedDay(db, NEWEST, { ...OF, primaryTotal: 400 });
  await seedDay(db, NEWEST, { marketplace: 'chrome', seen: 1, primaryTotal: 1000 });
  await seedCompany(db, 'a', { marketplace: 'firefox', users: 200 });
  expect(await sharesOf(db)).toMatchObject([{ value: 0.5, day: NEWEST, method: 'share', source: 'firefox' }]);
});

test('a company’s share is not known where the newest day has no sum, or a smaller one', async ({ db }) => {
  await seedDay(db, '2026-09-30', { ...OF, primaryTotal: 400 });
  await seedCompany(db, 'a', { marketplace: 'firefox', users: 200 });
  expect(await sharesOf(db)).toEqual([null]);
  await seedDay(db, NEWEST, { ...OF, primaryTotal: 100 });
  expect(await sharesOf(db)).toEqual([null]);
});

test('a category has the titles that its marketplace gives it', async ({ db }) => {
  await seedDay(db, NEWEST, OF);
  const counts = { plugins: 2, dated: 0, notUpdated: 0, priced: 0, months: [] };
  const moves = { new30d: 0, new90d: 0, new365d: 0, gone30d: 0, gone90d: 0, gone365d: 0 };
  await db.insert(categoryFacts).values([
    { scope: 'shared', category: 'productivity', marketplace: 'firefox', ...counts, ...moves },
    { scope: 'store', category: 'bookmarks', marketplace: 'firefox', ...counts, ...moves },
  ]);
  const { categories } = await factsOf(db);
  expect(categories).toMatchObject([{ category: 'productivity', titles: ['Bookmarks'], plugins: { value: 2 } }]);
});

async function sharesOf(db: Db) {
  const { companies } = await factsOf(db);
  return companies.map(({ share }) => share);
}

async function factsOf(db: Db) {
  const info = getMarketplaceInfo('firefox');
  if (!info) throw new Error('firefox is no marketplace');
  return readStoreFacts(db, info, { newest: NEWEST, days: 95 });
}
