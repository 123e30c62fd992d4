import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange } from '../../../test/seed-changes.ts';
import { MARKET, seedDay, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { plugins } from '../../schema/plugins.ts';
import { revertDay, revertNumbers } from './revert-day.sql.ts';

describe('revertDay', () => {
  test('moves the last day of whoever was last seen on it back, and leaves that of others', async ({ db }) => {
    for (const lastSeenOn of ['2026-11-18', '2026-11-20', '2026-11-21']) {
      const id = await seedPlugin(db, { externalId: lastSeenOn, firstSeenOn: '2026-11-01', lastSeenOn });
      await seedMetric(db, id, '2026-11-20', { users: 5 });
      // The day in between was reverted before.
      await seedMetric(db, id, '2026-11-18', { users: 4 });
    }
    await db.transaction((tx) => revertDay(tx, { name: MARKET }, '2026-11-20'));
    const rows = await db.select().from(plugins).orderBy(asc(plugins.externalId));
    expect(rows.map(({ externalId, lastSeenOn }) => [externalId, lastSeenOn])).toEqual([
      ['2026-11-18', '2026-11-18'],
      ['2026-11-20', '2026-11-18'],
      ['2026-11-21', '2026-11-21'],
    ]);
  });

  test('gives back the extras of the day before', async ({ db }) => {
    const seen = { firstSeenOn: '2026-11-01', lastSeenOn: '2026-11-20' };
    const id = await seedPlugin(db, { externalId: 'a', ...seen, weeklyDownloads: 9, githubStars: 9, rank: 9 });
    await seedMetric(db, id, '2026-11-18', { users: 4, weeklyDownloads: 4, githubStars: 3 });
    await seedMetric(db, id, '2026-11-20', { users: 5, weeklyDownloads: 9, rank: 9 });
    await db.transaction((tx) => revertDay(tx, { name: MARKET }, '2026-11-20'));
    expect(await db.select().from(plugins)).toMatchObject([{ weeklyDownloads: 4, githubStars: 9, rank: null }]);
  });

  test('leaves a plugin of which no earlier numbers are known as seen on its first day', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', firstSeenOn: '2026-11-15', lastSeenOn: '2026-11-20' });
    await seedMetric(db, id, '2026-11-20', { users: 5 });
    await db.transaction((tx) => revertDay(tx, { name: MARKET }, '2026-11-20'));
    expect(await db.select().from(plugins)).toMatchObject([{ lastSeenOn: '2026-11-15', users: null }]);
  });
});

describe('revertDay, of missing plugins', () => {
  const missing = { status: 'missing' as const, firstSeenOn: '2026-11-01', lastSeenOn: '2026-11-18' };

  test('ends the absence of those that are missing since the day, and takes their changes back', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'since', ...missing, missingSince: '2026-11-20' });
    await seedPlugin(db, { externalId: 'before', ...missing, missingSince: '2026-11-19' });
    await seedChange(db, id, '2026-11-20', 'missing');
    await db.transaction((tx) => revertDay(tx, { name: MARKET }, '2026-11-20'));
    expect(await db.select().from(plugins).orderBy(plugins.id)).toMatchObject([
      { status: 'listed', missingSince: null },
      { status: 'missing', missingSince: '2026-11-19' },
    ]);
    expect(await db.$count(marketChanges)).toBe(0);
  });

  test('makes those missing again that only the day showed', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', ...missing, status: 'listed', lastSeenOn: '2026-11-20' });
    for (const day of ['2026-11-17', '2026-11-20']) await seedMetric(db, id, day, { users: 5 });
    await seedDay(db, '2026-11-19', { hasCompleteList: true });
    await db.transaction((tx) => revertDay(tx, { name: MARKET }, '2026-11-20'));
    expect(await db.select().from(plugins)).toMatchObject([{ status: 'missing', missingSince: '2026-11-19' }]);
  });
});

describe('revertNumbers', () => {
  const DAY = '2026-11-20';

  test('gives back the numbers of the day before, and keeps all others of the day', async ({ db }) => {
    const downloadsOn = DAY;
    const id = await seedPlugin(db, {
      externalId: 'a',
      firstSeenOn: '2026-11-01',
      lastSeenOn: DAY,
      users: 9,
      usersOn: DAY,
      downloads: 8,
      downloadsOn,
      rating: 4,
      ratingCount: 7,
    });
    await seedMetric(db, id, '2026-11-18', { users: 5, downloads: 6, rating: 3, ratingCount: 2 });
    await seedMetric(db, id, DAY, { users: 9, downloads: 8, rating: 4, ratingCount: 7 });
    const kept = { users: 9, usersOn: DAY, rating: 4, ratingCount: 7, lastSeenOn: DAY };
    for (let times = 0; times < 2; times++) {
      await db.transaction((tx) => revertNumbers(tx, MARKET, DAY, ['downloads']));
      expect(await db.select().from(plugins)).toMatchObject([{ ...kept, downloads: 6, downloadsOn: '2026-11-18' }]);
      expect(await db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.day))).toMatchObject([
        { downloads: 6 },
        { users: 9, downloads: null, downloadsKind: null, rating: 4, ratingCount: 7 },
      ]);
    }
    await db.transaction((tx) => revertNumbers(tx, MARKET, DAY, ['rating']));
    expect(await db.select().from(plugins)).toMatchObject([{ users: 9, rating: 3, ratingCount: 7 }]);
  });

  test('deletes the falls of these numbers alone', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', firstSeenOn: '2026-11-01', lastSeenOn: DAY });
    await seedMetric(db, id, DAY, { users: 9, downloads: 8 });
    const [metric] = await db.select().from(pluginMetrics);
    const fall = { marketplace: MARKET, pluginId: id, day: DAY, at: metric?.observedAt ?? new Date(), before: '900' };
    await db.insert(marketChanges).values([
      { ...fall, kind: 'users_fell_sharply', after: '9' },
      { ...fall, kind: 'downloads_fell_sharply', after: '8' },
    ]);
    await db.transaction((tx) => revertNumbers(tx, MARKET, DAY, ['downloads']));
    expect((await db.select().from(marketChanges)).map(({ kind }) => kind)).toEqual(['users_fell_sharply']);
  });
});
