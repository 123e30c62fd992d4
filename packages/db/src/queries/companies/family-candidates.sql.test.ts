import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedCompany, seedFamily, seedPlugin } from '../../../test/seed-market.ts';
import { plugins } from '../../schema/plugins.ts';
import { listFamilyCandidates } from './family-candidates.sql.ts';

describe('listFamilyCandidates', () => {
  test('gives all plugins of a company in two marketplaces, and none of a company in one', async ({ db }) => {
    const both = await seedCompany(db, 'both');
    const one = await seedCompany(db, 'one', { marketplace: 'a' });
    const first = await seedPlugin(db, { externalId: '1', marketplace: 'a', companyId: both });
    const second = await seedPlugin(db, { externalId: '2', marketplace: 'b', companyId: both, status: 'delisted' });
    const alone = await seedPlugin(db, { externalId: '3', marketplace: 'a', companyId: one });
    const found = await db.transaction((tx) => listFamilyCandidates(tx, [first, alone]));
    const company = { id: both, slug: 'both', nameKey: 'both', siteDomain: null };
    expect(found).toMatchObject([
      { pluginId: first, marketplace: 'a', isListed: true, family: null, company },
      { pluginId: second, marketplace: 'b', isListed: false, websiteUrl: null, company },
    ]);
  });

  test('gives the plugins of the company that a family’s other member belongs to', async ({ db }) => {
    const seller = await seedCompany(db, 'seller');
    const buyer = await seedCompany(db, 'buyer', { marketplace: 'b' });
    const kept = await seedPlugin(db, { externalId: '1', marketplace: 'a', companyId: seller });
    const sold = await seedPlugin(db, { externalId: '2', marketplace: 'b', companyId: seller });
    await seedFamily(db, 'product', seller, [kept, sold]);
    await db.update(plugins).set({ companyId: buyer }).where(eq(plugins.id, sold));
    const found = await db.transaction((tx) => listFamilyCandidates(tx, [sold]));
    expect(found).toMatchObject([{ pluginId: kept, family: { companyId: seller } }]);
  });
});
