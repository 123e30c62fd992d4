import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedMarketplace, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { companyMarketplaces } from '../../schema/companies.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { getCompany } from './get-company.ts';
import { listCompanies } from './list-companies.ts';

describe('getCompany', () => {
  test('answers null for an unknown slug', async ({ db }) => {
    expect(await getCompany(db, 'nobody')).toBeNull();
  });

  test('keeps the numbers of each marketplace apart', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme', { users: 10 });
    await seedMarketplace(db, 'other-market');
    await db
      .insert(companyMarketplaces)
      .values({ companyId, marketplace: 'other-market', pluginCount: 2, downloads: 7 });
    const found = await getCompany(db, 'acme');
    expect(found?.marketplaces.map(({ marketplace, users, downloads }) => [marketplace, users, downloads])).toEqual([
      ['other-market', null, 7],
      [MARKET, 10, null],
    ]);
  });

  test('brings its plugins, largest first, and only its own changes', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    const small = await seedPlugin(db, { externalId: 'small', users: 1, companyId });
    await seedPlugin(db, { externalId: 'large', users: 2, companyId, status: 'delisted' });
    const foreign = await seedPlugin(db, { externalId: 'foreign' });
    for (const pluginId of [small, foreign])
      await db
        .insert(marketChanges)
        .values({ marketplace: MARKET, pluginId, day: TODAY, at: new Date(TODAY), kind: 'listed' });
    const found = await getCompany(db, 'acme');
    expect(found?.plugins.map((plugin) => plugin.externalId)).toEqual(['large', 'small']);
    expect(found?.changes.map((event) => event.externalId)).toEqual(['small']);
  });
});

describe('listCompanies', () => {
  test('tells whether there is another page', async ({ db }) => {
    await seedCompany(db, 'first', { users: 3 });
    await seedCompany(db, 'second', { users: 2 });
    await seedCompany(db, 'unknown');
    const query = { marketplace: MARKET, sort: 'users', pageSize: 2 } as const;
    const first = await listCompanies(db, { ...query, page: 1 });
    expect([first.rows.map((row) => row.slug), first.more]).toEqual([['first', 'second'], true]);
    const second = await listCompanies(db, { ...query, page: 2 });
    expect([second.rows.map((row) => row.slug), second.more]).toEqual([['unknown'], false]);
  });
});
