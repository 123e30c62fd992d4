import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { deriveSeededFacts, seedTraits } from '../../../test/seed-facts.ts';
import { MARKET, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { categoryFacts } from '../../schema/category-facts.ts';
import { plugins } from '../../schema/plugins.ts';

async function derived(db: Db) {
  await deriveSeededFacts(db);
  return db.select().from(categoryFacts).orderBy(categoryFacts.scope, categoryFacts.category);
}

const shown = (users: number) => ({ users, usersKind: 'exact', usersOn: TODAY, category: 'tools' }) as const;

describe('refreshCategoryFacts', () => {
  test('has no row of plugins without a category, and loses that of a category without plugins', async ({ db }) => {
    await seedDay(db, TODAY);
    const id = await seedPlugin(db, { externalId: 'a', ...shown(5) });
    await seedPlugin(db, { externalId: 'b' });
    expect((await derived(db)).map(({ scope, category }) => [scope, category])).toEqual([['store', 'tools']]);
    await db.update(plugins).set({ category: null }).where(eq(plugins.id, id));
    expect(await derived(db)).toEqual([]);
  });

  test('sums the numbers of listed plugins, largest first, and counts missing ones', async ({ db }) => {
    await seedDay(db, TODAY);
    for (let n = 1; n <= 12; n++) await seedPlugin(db, { externalId: `p${n}`, ...shown(n) });
    await seedPlugin(db, { externalId: 'missing', ...shown(1000), status: 'missing' });
    await seedPlugin(db, { externalId: 'gone', ...shown(1000), status: 'delisted', delistedOn: '2026-11-02' });
    expect(await derived(db)).toMatchObject([
      {
        ...{ scope: 'store', category: 'tools', marketplace: MARKET, plugins: 13 },
        ...{ total: 78, top3: 33, next7: 42, next90: 3, gone30d: 1, gone365d: 1, new30d: 0 },
      },
    ]);
  });

  test('compares like with like: plugins with a number on both days', async ({ db }) => {
    await seedDay(db, TODAY);
    const id = await seedPlugin(db, { externalId: 'a', ...shown(150) });
    await seedMetric(db, id, '2026-10-21', { users: 90, usersKind: 'exact' });
    await seedPlugin(db, { externalId: 'new', ...shown(1000) });
    expect(await derived(db)).toMatchObject([{ before30d: 90, after30d: 150, before90d: null, after90d: null }]);
  });

  test('counts as new what the store dates, or what we saw first after our first day', async ({ db }) => {
    await seedDay(db, '2026-11-01');
    await seedDay(db, TODAY);
    await seedPlugin(db, { externalId: 'dated', ...shown(1), listedOn: '2026-09-03', firstSeenOn: '2026-11-01' });
    await seedPlugin(db, { externalId: 'seen', ...shown(1), firstSeenOn: '2026-11-05' });
    await seedPlugin(db, { externalId: 'first', ...shown(1), firstSeenOn: '2026-11-01' });
    const [facts] = await derived(db);
    expect(facts).toMatchObject({ new30d: 1, new90d: 2, new365d: 2 });
    expect(facts?.months).toHaveLength(24);
    expect(facts?.months.slice(-3)).toEqual([
      { month: '2026-09', new: 1, gone: 0 },
      { month: '2026-10', new: 0, gone: 0 },
      { month: '2026-11', new: 1, gone: 0 },
    ]);
  });

  test('has both scopes, medians and ages', async ({ db }) => {
    await seedDay(db, TODAY);
    const id = await seedPlugin(db, {
      externalId: 'a',
      ...shown(1),
      rating: 4,
      ratingCount: 3,
      updatedOn: '2025-11-20',
    });
    await seedTraits(db, id, { category: 'productivity', priceUsd: 5 });
    const facts = { medianRating: 4, ratingCount: 3, dated: 1, notUpdated: 1, medianPriceUsd: 5, priced: 1 };
    expect(await derived(db)).toMatchObject([
      { scope: 'shared', category: 'productivity', ...facts },
      { scope: 'store', category: 'tools', ...facts },
    ]);
  });
});
