import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany, seedPlugin } from '../../../test/seed-market.ts';
import { companyMarketplaces } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { refreshCompanyMarketplaces } from './derive-companies.ts';

describe('refreshCompanyMarketplaces', () => {
  test('counts a missing plugin, without its numbers, and no delisted one', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    const numbers = { companyId, users: 100, downloads: 10, rating: 4, ratingCount: 2 };
    const missing = { status: 'missing' as const, missingSince: '2026-11-20' };
    await seedPlugin(db, { externalId: 'listed', ...numbers });
    await seedPlugin(db, { externalId: 'missing', ...numbers, rating: 1, ...missing });
    await seedPlugin(db, { externalId: 'gone', ...numbers, status: 'delisted' });
    const refreshed = async () => {
      await db.transaction((tx) => refreshCompanyMarketplaces(tx, MARKET));
      return db.select().from(companyMarketplaces);
    };
    const totals = { users: 100, downloads: 10, rating: 4, ratingCount: 2 };
    expect(await refreshed()).toMatchObject([{ pluginCount: 2, ...totals }]);
    await db.update(plugins).set(missing);
    const none = { users: null, downloads: null, rating: null, ratingCount: null };
    expect(await refreshed()).toMatchObject([{ pluginCount: 3, ...none }]);
    await db.update(plugins).set({ status: 'delisted', missingSince: null });
    expect(await refreshed()).toEqual([]);
  });
});
