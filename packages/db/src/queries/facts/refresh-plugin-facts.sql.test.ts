import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { deriveSeededFacts, MARKET_INFO, seedTraits } from '../../../test/seed-facts.ts';
import {
  MARKET,
  seedCompany,
  seedDay,
  seedMarketplace,
  seedMetric,
  seedPlugin,
  TODAY,
} from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';

const SHOWN = { users: 1500, usersKind: 'exact', usersOn: TODAY } as const;
const COUNTING = {
  ...MARKET_INFO,
  primaryMetric: 'downloads' as const,
  numbers: { downloads: { label: 'Downloads', meaning: 'Downloads.', isCumulative: true } },
};

async function derived(db: Db, info: typeof MARKET_INFO = MARKET_INFO) {
  await deriveSeededFacts(db, [info]);
  return db.select().from(pluginFacts).orderBy(pluginFacts.pluginId);
}

describe('refreshPluginFacts', () => {
  test('gives no change of a number that is not of the newest day, from none, or from too few', async ({ db }) => {
    await seedDay(db, TODAY);
    const old = await seedPlugin(db, { externalId: 'old', ...SHOWN, usersOn: '2026-11-19' });
    await seedMetric(db, old, '2026-10-21', { users: 1000, usersKind: 'exact' });
    await seedPlugin(db, { externalId: 'new', ...SHOWN });
    const small = await seedPlugin(db, { externalId: 'small', ...SHOWN });
    await seedMetric(db, small, '2026-10-21', { users: 99, usersKind: 'exact' });
    const none = { change30d: null, change30dHigh: null };
    expect(await derived(db)).toMatchObject([none, none, none]);
  });

  test('compares with the day itself, or the nearest of the days before it: one for a week, else three', async ({
    db,
  }) => {
    await seedDay(db, TODAY);
    const id = await seedPlugin(db, { externalId: 'a', ...SHOWN });
    for (const [day, users] of [
      ['2026-11-11', 1200], // 9 days before: too early for a week
      ['2026-10-20', 1000], // 31
      ['2026-10-18', 500], // 33
      ['2026-08-18', 750], // 94: too early for 90 days
      ['2025-11-17', 300], // 368
    ] as const)
      await seedMetric(db, id, day, { users, usersKind: 'exact' });
    expect(await derived(db)).toMatchObject([
      { change7d: null, change30d: 0.5, change30dHigh: 0.5, change90d: null, change365d: 4, pace30d: null },
    ]);
  });

  test('compares no number with that of another product under the same id', async ({ db }) => {
    await seedDay(db, TODAY);
    const id = await seedPlugin(db, { externalId: 'a', ...SHOWN });
    await seedMetric(db, id, '2026-10-21', { users: 1000, usersKind: 'exact' });
    await seedMetric(db, id, '2026-11-13', { users: 1200, usersKind: 'exact' });
    await seedChange(db, id, '2026-11-01', 'taken_over');
    expect(await derived(db)).toMatchObject([{ change7d: 0.25, change30d: null, changedHandsOn: '2026-11-01' }]);
  });

  test('gives what a number that only grows gained, against the period before, of exact values', async ({ db }) => {
    await seedDay(db, TODAY);
    for (const [externalId, kind] of [
      ['exact', 'exact'],
      ['rounded', 'rounded'],
    ] as const) {
      const shown = { downloads: 1900, downloadsKind: 'exact', downloadsOn: TODAY } as const;
      const id = await seedPlugin(db, { externalId, ...shown });
      await seedMetric(db, id, '2026-10-21', { downloads: 1000, downloadsKind: kind });
      await seedMetric(db, id, '2026-09-21', { downloads: 700, downloadsKind: 'exact' });
    }
    const facts = await derived(db, COUNTING);
    expect(facts.map(({ pace30d }) => pace30d)).toEqual([2, null]);
    expect(facts[0]?.change30d).toBeCloseTo(0.9, 6);
  });

  test('has the traits, the counts of the company in all marketplaces, and ratings per 1,000', async ({ db }) => {
    await seedDay(db, TODAY);
    await seedMarketplace(db, 'other');
    const companyId = await seedCompany(db, 'acme', { pluginCount: 2 });
    const id = await seedPlugin(db, { externalId: 'a', companyId, ...SHOWN, ratingCount: 30, category: 'tools' });
    await seedTraits(db, id, { category: 'productivity', risk: 3, priceUsd: 9.5 });
    expect(await derived(db)).toMatchObject([
      {
        ...{ companyId, companyPlugins: 2, category: 'productivity', storeCategory: 'tools', risk: 3 },
        ...{ priceUsd: 9.5, ratingsPer1000: 20, listedOn: TODAY, changedHandsOn: null },
      },
    ]);
  });

  test('writes no row that is right already, and all that a number changes', async ({ db, sql }) => {
    await seedDay(db, TODAY);
    const id = await seedPlugin(db, { externalId: 'a', ...SHOWN });
    await seedPlugin(db, { externalId: 'b', ...SHOWN });
    await derived(db);
    const versions = async () =>
      (await sql`select xmin::text from plugin_facts order by plugin_id`).map(({ xmin }) => xmin);
    const written = await versions();
    await derived(db);
    expect(await versions()).toEqual(written);
    await db.update(plugins).set({ users: 1600 }).where(eq(plugins.id, id));
    expect((await derived(db)).map(({ users, usersTier }) => [users, usersTier])).toEqual([
      [1600, Math.floor(Math.log(1601) * 5)],
      [1500, Math.floor(Math.log(1501) * 5)],
    ]);
    expect((await versions())[1]).toBe(written[1]);
  });

  test('leaves other marketplaces alone, and goes with its plugin', async ({ db }) => {
    await seedDay(db, TODAY);
    await seedPlugin(db, { externalId: 'a', marketplace: 'other' });
    const id = await seedPlugin(db, { externalId: 'b' });
    expect(await derived(db)).toMatchObject([{ pluginId: id, marketplace: MARKET }]);
    await db.delete(plugins).where(eq(plugins.id, id));
    expect(await db.$count(pluginFacts)).toBe(0);
  });
});
