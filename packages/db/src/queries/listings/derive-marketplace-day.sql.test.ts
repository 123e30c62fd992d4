import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedDay, seedMetric, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { plugins } from '../../schema/plugins.ts';
import { deriveMarketplaceDay, refreshChanges30d } from './derive-marketplace-day.sql.ts';

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
});

describe('a plugin that is missing on the day', () => {
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
});

describe('refreshChanges30d', () => {
  test('compares with the value 30 days before the newest day', async ({ db }) => {
    const shown = { users: 15, usersOn: TODAY };
    const id = await seedPlugin(db, { externalId: 'a', ...shown, downloads: 5, downloadsChange30d: 0.1 });
    const other = await seedPlugin(db, { externalId: 'b', ...shown });
    for (const one of [id, other]) await seedMetric(db, one, '2026-10-21', { users: 10, downloads: 4 });
    await seedChange(db, other, '2026-11-01', 'taken_over');
    await seedDay(db, TODAY);
    await db.transaction((tx) => refreshChanges30d(tx, MARKET));
    expect(await db.select().from(plugins).orderBy(plugins.id)).toMatchObject([
      { usersChange30d: 0.5, downloadsChange30d: null },
      { usersChange30d: null, downloadsChange30d: null },
    ]);
  });
});
