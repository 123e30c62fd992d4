import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedDay, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import { searchCompanies } from '../companies/search-companies.ts';
import { readAsOf } from './read-as-of.sql.ts';

const [FIRST, DAY, TODAY] = ['2026-10-01', '2026-10-31', '2026-11-20'];
const stores = [
  { name: MARKET, primaryMetric: 'users' as const, numbers: { users: { label: 'Users', meaning: 'Users.' } } },
];

test('sums up companies from the plugins and the numbers that they had on the day', async ({ db }) => {
  for (const day of [FIRST, DAY, TODAY]) await seedDay(db, day, { plugins: 1 });
  const [seller, buyer] = [await seedCompany(db, 'seller'), await seedCompany(db, 'buyer')];
  const sold = await seedPlugin(db, { externalId: 'a', users: 900, firstSeenOn: FIRST, companyId: buyer });
  const kept = await seedPlugin(db, { externalId: 'b', users: 70, firstSeenOn: FIRST, companyId: buyer });
  await seedPlugin(db, { externalId: 'c', users: 5, firstSeenOn: TODAY, companyId: buyer });
  await seedMetric(db, sold, FIRST, { users: 100, usersKind: 'exact' });
  await seedMetric(db, sold, DAY, { users: 200, usersKind: 'exact' });
  await seedMetric(db, kept, DAY, { users: 50, usersKind: 'exact' });
  const then = readAsOf(db, { day: DAY, stores, owners: new Map([[sold, seller]]) });
  const { rows } = await searchCompanies(then, { sort: 'users', limit: 10 });
  expect(rows).toMatchObject([
    { slug: 'seller', pluginCount: 1, users: 200, usersChange30d: 1, marketplaces: [MARKET], risk: null },
    { slug: 'buyer', pluginCount: 1, users: 50, usersChange30d: null, hasContact: null, type: 'one_product' },
  ]);
});
