import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { deriveSeededFacts, seedTraits } from '../../../test/seed-facts.ts';
import { MARKET, seedCompany, seedDay, seedFamily, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { seedEstimate } from '../../../test/seed-revenue.ts';
import type { Db } from '../../client.ts';
import { companyMarketplaces } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { type CompanyFactsInput, refreshCompanyFacts } from './refresh-company-facts.sql.ts';

async function derived(db: Db) {
  await deriveSeededFacts(db);
  return db.select().from(companyFacts).orderBy(companyFacts.companyId);
}

describe('refreshCompanyFacts', () => {
  test('has no row of a company without plugins, or with delisted ones alone', async ({ db }) => {
    await seedDay(db, TODAY);
    await seedCompany(db, 'none');
    const companyId = await seedCompany(db, 'gone');
    const id = await seedPlugin(db, { externalId: 'a', companyId });
    expect(await derived(db)).toMatchObject([{ companyId }]);
    await db.update(plugins).set({ status: 'delisted' }).where(eq(plugins.id, id));
    expect(await derived(db)).toEqual([]);
  });

  test('counts products, a product in several marketplaces once, and users where stores count them', async ({ db }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    const one = await seedPlugin(db, { externalId: 'a', companyId, users: 10, rating: 5, ratingCount: 1 });
    const other = await seedPlugin(db, { externalId: 'b', companyId, marketplace: 'other', downloads: 7 });
    await seedPlugin(db, { externalId: 'c', companyId, users: 5, rating: 2, ratingCount: 2 });
    await seedTraits(db, one, { risk: 1, hasContact: true });
    await seedTraits(db, other, { risk: 3 });
    await seedFamily(db, 'acme-app', companyId, [one, other]);
    await deriveSeededFacts(db, [{ name: 'other', primaryMetric: 'downloads', numbers: {} }]);
    expect(await derived(db)).toMatchObject([
      {
        ...{ companyId, type: 'small', pluginCount: 3, productCount: 2, marketplaces: ['other', MARKET], users: 15 },
        ...{ ratingCount: 3, rating: 3, risk: 3, hasContact: true, usersChange30d: null },
      },
    ]);
  });

  test('adds what small plugins earn to what large ones do', async ({ db }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    const points = [16_777_216, 1, 1, 1];
    for (const [at, point] of points.entries()) {
      const id = await seedPlugin(db, { externalId: `p${at}`, companyId });
      await seedEstimate(db, id, { lower: point, point, upper: point });
    }
    await derived(db);
    const sum = 16_777_219;
    expect(await derived(db)).toMatchObject([{ revenueLow: sum, revenue: sum, revenueHigh: sum, revenuePlugins: 4 }]);
  });

  test('has the tags of its plugins, the commonest first', async ({ db }) => {
    await seedDay(db, TODAY);
    const [acme, other] = [await seedCompany(db, 'acme'), await seedCompany(db, 'other')];
    const tags = { a: ['notes', 'backup, sync'], b: ['notes'], c: [] };
    for (const [externalId, own] of Object.entries(tags))
      await seedTraits(db, await seedPlugin(db, { externalId, companyId: acme }), { tags: own, storeTags: ['x'] });
    await seedPlugin(db, { externalId: 'd', companyId: other });
    expect(await derived(db)).toMatchObject([{ tags: ['notes', 'backup, sync'] }, { tags: [] }]);
  });

  test('adds no daily users or installations to users', async ({ db }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    const before = { usersBefore30d: 100, usersBefore30dKind: 'exact' } as const;
    await seedPlugin(db, { externalId: 'a', companyId, users: 150, usersKind: 'exact', ...before });
    await seedPlugin(db, { externalId: 'b', companyId, marketplace: 'daily', users: 7_000, ...before });
    await deriveSeededFacts(db);
    await db.transaction((tx) => refreshCompanyFacts(tx, { companyIds: [companyId] }, { notUsers: ['daily'] }));
    expect(await db.select().from(companyFacts)).toMatchObject([{ users: 150, usersChange30d: 0.5 }]);
  });

  test('compares the users of plugins that had some 30 days before, within the bounds of what is shown', async ({
    db,
  }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    const before = { usersBefore30d: 100, usersBefore30dKind: 'exact' } as const;
    await seedPlugin(db, { externalId: 'a', companyId, users: 150, usersKind: 'exact', ...before });
    await seedPlugin(db, { externalId: 'b', companyId, users: 9999, usersKind: 'exact' });
    expect(await derived(db)).toMatchObject([{ usersChange30d: 0.5, usersChange30dHigh: 0.5 }]);
    await db.update(plugins).set({ usersKind: 'rounded' }).where(eq(plugins.externalId, 'a'));
    const [facts] = await derived(db);
    expect(facts?.usersChange30d).toBeCloseTo(0.45, 6);
    expect(facts?.usersChange30dHigh).toBeCloseTo(0.59, 6);
  });

  test('counts plugins that came by a change of hands in a year', async ({ db }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    for (const [externalId, day] of [
      ['a', '2026-11-01'],
      ['b', '2025-11-20'],
    ] as const)
      await seedChange(db, await seedPlugin(db, { externalId, companyId }), day, 'owner_changed');
    expect(await derived(db)).toMatchObject([{ takenOver: 1, lastChangedHandsOn: '2026-11-01' }]);
  });

  test('has what left a company beside what came to it, with the last day of either', async ({ db }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    await seedChange(db, await seedPlugin(db, { externalId: 'a', companyId }), '2026-11-01', 'owner_changed');
    expect(await derived(db)).toMatchObject([{ takenOver: 1, givenAway: 0, lastChangedHandsOn: '2026-11-01' }]);
    const givenAway = [{ companyId, plugins: 2, lastOn: '2026-11-09' }];
    await db.transaction((tx) => refreshCompanyFacts(tx, { companyIds: [companyId] }, { givenAway }));
    expect(await db.select().from(companyFacts)).toMatchObject([
      { takenOver: 1, givenAway: 2, lastChangedHandsOn: '2026-11-09' },
    ]);
  });

  test('has what left a company in another marketplace than its plugins are in, and forgets what did not', async ({
    db,
  }) => {
    await seedDay(db, TODAY);
    const companyId = await seedCompany(db, 'acme');
    await seedPlugin(db, { externalId: 'a', companyId });
    await derived(db);
    const refresh = (givenAway: CompanyFactsInput['givenAway']) =>
      db.transaction((tx) => refreshCompanyFacts(tx, { marketplaces: ['elsewhere'] }, { givenAway }));
    await refresh([{ companyId, plugins: 1, lastOn: '2026-11-02' }]);
    await refresh([{ companyId, plugins: 1, lastOn: '2026-11-09' }]);
    expect(await db.select().from(companyFacts)).toMatchObject([{ givenAway: 1, lastChangedHandsOn: '2026-11-09' }]);
    await refresh(undefined);
    expect(await db.select().from(companyFacts)).toMatchObject([{ givenAway: 1 }]);
    await refresh([]);
    expect(await db.select().from(companyFacts)).toMatchObject([{ givenAway: 0, lastChangedHandsOn: null }]);
  });

  test('brings what plugins say of named companies up to date, in all marketplaces', async ({ db }) => {
    await seedDay(db, TODAY);
    const [from, into] = [await seedCompany(db, 'from'), await seedCompany(db, 'into')];
    const id = await seedPlugin(db, { externalId: 'a', companyId: from });
    await derived(db);
    await db.update(plugins).set({ companyId: into }).where(eq(plugins.id, id));
    await db.delete(companyMarketplaces).where(eq(companyMarketplaces.companyId, from));
    await db.transaction((tx) => refreshCompanyFacts(tx, { companyIds: [from, into] }));
    expect(await db.select().from(pluginFacts)).toMatchObject([{ companyId: into, companyPlugins: 1 }]);
    expect(await db.select().from(companyFacts)).toMatchObject([{ companyId: into }]);
  });
});
