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

async function sharesOf(db: Parameters<typeof readStoreFacts>[0]) {
  const info = getMarketplaceInfo('firefox');
  if (!info) throw new Error('firefox is no marketplace');
  const { companies } = await readStoreFacts(db, info, { newest: NEWEST, days: 95 });
  return companies.map(({ share }) => share);
}
