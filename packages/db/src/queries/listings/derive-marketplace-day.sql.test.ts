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

async function derived(db: Db) {
  const options = { marketplace: MARKET, day: TODAY, primaryMetric: 'users', hasCompleteList: false } as const;
  await db.transaction((tx) => deriveMarketplaceDay(tx, options));
  const [row] = await db.select().from(marketplaceDays);
  return row;
}
