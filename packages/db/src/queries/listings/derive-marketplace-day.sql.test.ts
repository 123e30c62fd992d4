import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { deriveMarketplaceDay } from './derive-marketplace-day.sql.ts';

describe('deriveMarketplaceDay', () => {
  test('counts each listed plugin with its latest numbers of seven days', async ({ db }) => {
    const seen = { firstSeenOn: '2026-10-01' };
    const ids = [];
    for (const externalId of ['a', 'b', 'gone', 'late']) ids.push(await seedPlugin(db, { externalId, ...seen }));
    const [a = 0, b = 0, gone = 0, late = 0] = ids;
    await seedMetric(db, a, TODAY, { users: 10, rating: 4 });
    await seedMetric(db, b, '2026-11-14', { users: 200, rating: 5 });
    await seedMetric(db, gone, TODAY, { users: 1000 });
    await seedMetric(db, late, '2026-11-13', { users: 1000 });
    await seedChange(db, gone, '2026-11-19', 'delisted');
    const derive = (hasCompleteList: boolean) =>
      db.transaction((tx) =>
        deriveMarketplaceDay(tx, { marketplace: MARKET, day: TODAY, primaryMetric: 'users', hasCompleteList }),
      );
    await derive(true);
    await derive(false);
    expect(await db.select().from(marketplaceDays)).toMatchObject([
      {
        ...{ day: TODAY, plugins: 3, seen: 2, hasCompleteList: true },
        ...{ primaryTotal: 210, primaryMedian: 105, ratingAverage: 4.5 },
        histogram: [
          { from: 10, to: 100, plugins: 1 },
          { from: 100, to: 1000, plugins: 1 },
        ],
      },
    ]);
  });

  test('is counted apart, and in no total', async ({ db }) => {
    const missing = { status: 'missing' as const, missingSince: TODAY };
    const ids = [
      await seedPlugin(db, { externalId: 'a' }),
      await seedPlugin(db, { externalId: 'missing', ...missing, firstSeenOn: '2026-11-19' }),
      await seedPlugin(db, { externalId: 'later', ...missing, missingSince: '2026-11-21', firstSeenOn: '2026-11-19' }),
    ];
    for (const id of ids) await seedMetric(db, id, '2026-11-19', { users: 10 });
    await db.transaction((tx) =>
      deriveMarketplaceDay(tx, { marketplace: MARKET, day: TODAY, primaryMetric: 'users', hasCompleteList: false }),
    );
    expect(await db.select().from(marketplaceDays)).toMatchObject([{ plugins: 2, missing: 1, primaryTotal: 20 }]);
  });

  test('gives medians and percentiles of counts as whole numbers', async ({ db }) => {
    for (const users of [10, 20, 30, 43]) {
      const id = await seedPlugin(db, { externalId: crypto.randomUUID() });
      await seedMetric(db, id, TODAY, { users });
    }
    expect(await derived(db)).toMatchObject({ primaryMedian: 25, primaryP90: 39 });
  });
});

describe('the comparison with 30 days before', () => {
  const BEFORE = '2026-10-21';

  /** A plugin with its users 30 days before and today; null for none. */
  async function plugin(db: Db, externalId: string, before: number | null, now: number | null): Promise<number> {
    const id = await seedPlugin(db, { externalId, firstSeenOn: before === null ? TODAY : '2026-10-01' });
    if (before !== null) await seedMetric(db, id, BEFORE, { users: before });
    if (now !== null) await seedMetric(db, id, TODAY, { users: now });
    return id;
  }

  test('is of the plugins with a value on both days; new and gone ones are apart', async ({ db }) => {
    await plugin(db, 'a', 100, 110);
    await plugin(db, 'b', 50, 40);
    await plugin(db, 'new', null, 7);
    await plugin(db, 'gone', 900, null);
    expect(await derived(db)).toMatchObject({
      ...{ primaryTotal: 157, comparedPlugins: 2, comparedBefore: 150, comparedTotal: 150 },
      ...{ newPlugins: 1, newTotal: 7, gonePlugins: 1, goneTotal: 900 },
    });
  });

  test('takes the latest value of the seven days up to either day', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', firstSeenOn: '2026-10-01' });
    await seedMetric(db, id, '2026-10-14', { users: 1 });
    await seedMetric(db, id, '2026-10-15', { users: 2 });
    await seedMetric(db, id, '2026-10-22', { users: 3 });
    await seedMetric(db, id, '2026-11-14', { users: 4 });
    expect(await derived(db)).toMatchObject({ comparedPlugins: 1, comparedBefore: 2, comparedTotal: 4 });
  });

  test('is null where nothing is known of 30 days before', async ({ db }) => {
    await plugin(db, 'new', null, 7);
    const none = { comparedPlugins: null, comparedBefore: null, comparedTotal: null };
    expect(await derived(db)).toMatchObject({ ...none, newPlugins: null, gonePlugins: null, goneTotal: null });
  });

  test('counts a plugin that was taken over meanwhile as gone and as new', async ({ db }) => {
    await plugin(db, 'a', 100, 110);
    const taken = await plugin(db, 'taken', 50, 60);
    await seedChange(db, taken, '2026-11-01', 'taken_over');
    expect(await derived(db)).toMatchObject({
      comparedPlugins: 1,
      newPlugins: 1,
      newTotal: 60,
      gonePlugins: 1,
      goneTotal: 50,
    });
  });

  test('counts a plugin that left the store as gone, though it still had a value in these seven days', async ({
    db,
  }) => {
    await plugin(db, 'a', 100, 110);
    const left = await plugin(db, 'left', 50, null);
    await seedMetric(db, left, '2026-11-18', { users: 50 });
    await seedChange(db, left, '2026-11-19', 'delisted');
    expect(await derived(db)).toMatchObject({ comparedPlugins: 1, gonePlugins: 1, goneTotal: 50, newPlugins: 0 });
  });

  test('leaves out a plugin that had left the store before', async ({ db }) => {
    await plugin(db, 'a', 100, 110);
    const left = await plugin(db, 'left', null, null);
    await seedMetric(db, left, '2026-10-16', { users: 50 });
    await seedChange(db, left, '2026-10-20', 'delisted');
    expect(await derived(db)).toMatchObject({ comparedPlugins: 1, comparedBefore: 100, gonePlugins: 0 });
  });
});

async function derived(db: Db) {
  const options = { marketplace: MARKET, day: TODAY, primaryMetric: 'users', hasCompleteList: false } as const;
  await db.transaction((tx) => deriveMarketplaceDay(tx, options));
  const [row] = await db.select().from(marketplaceDays);
  return row;
}
