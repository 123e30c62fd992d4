import { and, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { deriveMarketplaceDay } from './derive-marketplace-day.sql.ts';

describe('comparedWithBefore', () => {
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

  test('takes the latest value where a later day has other numbers alone: such a plugin is not gone', async ({
    db,
  }) => {
    const id = await plugin(db, 'a', 100, null);
    await seedMetric(db, id, '2026-10-20', { users: 90 });
    await seedMetric(db, id, '2026-11-19', { users: 110 });
    await seedMetric(db, id, TODAY, { rating: 4 });
    const quiet = await plugin(db, 'quiet', 50, 60);
    await seedMetric(db, quiet, '2026-10-20', { users: 40 });
    await db.update(pluginMetrics).set({ users: null, ratingCount: 3 }).where(isDay(quiet, BEFORE));
    expect(await derived(db)).toMatchObject({
      ...{ primaryTotal: 170, comparedPlugins: 2, comparedBefore: 140, comparedTotal: 170 },
      ...{ newPlugins: 0, gonePlugins: 0 },
    });
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

function isDay(pluginId: number, day: string) {
  return and(eq(pluginMetrics.pluginId, pluginId), eq(pluginMetrics.day, day));
}

async function derived(db: Db) {
  const options = { marketplace: MARKET, day: TODAY, primaryMetric: 'users', hasCompleteList: false } as const;
  await db.transaction((tx) => deriveMarketplaceDay(tx, options));
  const [row] = await db.select().from(marketplaceDays);
  return row;
}
