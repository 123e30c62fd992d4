import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { categoryFacts } from '../../schema/category-facts.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { getPluginRanks } from './get-plugin-ranks.ts';

async function seed(db: Db, externalId: string, values: Partial<typeof pluginFacts.$inferInsert> = {}) {
  const { marketplace = 'toy' } = values;
  const pluginId = await seedPlugin(db, { externalId, marketplace });
  const day = '2026-11-20';
  const row = { marketplace, status: 'listed' as const, listedOn: day, firstSeenOn: day };
  await db.insert(pluginFacts).values({ ...row, ...values, pluginId });
  return pluginId;
}

describe('getPluginRanks', () => {
  test('counts the larger listed plugins of the marketplace, and of the category there', async ({ db }) => {
    const own = await seed(db, 'a', { users: 1000, category: 'design' });
    await seed(db, 'b', { users: 1001, category: 'design' });
    await seed(db, 'c', { users: 50_000 });
    await seed(db, 'd', { users: 1000, category: 'design' });
    await seed(db, 'e', { users: 90_000, status: 'delisted' });
    await seed(db, 'f', { users: 90_000, category: 'design', marketplace: 'other' });
    await seed(db, 'g', { users: null });
    expect(await getPluginRanks(db, own, 'users')).toEqual({
      inMarketplace: { place: 3, isFloor: false },
      inCategory: { place: 2, isFloor: false, category: 'design', of: null },
    });
  });

  test('says of how many in the category, where that is known', async ({ db }) => {
    const own = await seed(db, 'a', { downloads: 5, category: 'design' });
    const none = { dated: 0, notUpdated: 0, priced: 0, new30d: 0, new90d: 0, new365d: 0, gone30d: 0, gone90d: 0 };
    const row = { scope: 'shared' as const, category: 'design', marketplace: 'toy', plugins: 7, months: [] };
    await db.insert(categoryFacts).values({ ...row, ...none, gone365d: 0 });
    expect((await getPluginRanks(db, own, 'downloads'))?.inCategory).toMatchObject({ place: 1, of: 7 });
  });

  test('is unknown without the number, without facts, and of a plugin that is not listed', async ({ db }) => {
    expect(await getPluginRanks(db, await seed(db, 'a', { users: 5 }), 'downloads')).toBeNull();
    expect(await getPluginRanks(db, await seed(db, 'b', { users: 5, status: 'missing' }), 'users')).toBeNull();
    expect(await getPluginRanks(db, 999, 'users')).toBeNull();
  });
});
