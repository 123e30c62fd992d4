import { asc, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedChange, seedRevision } from '../../../test/seed-changes.ts';
import { MARKET, seedDay, seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { pluginRevisions } from '../../schema/plugin-revisions.ts';
import { plugins } from '../../schema/plugins.ts';
import { extract } from './extract.sql.ts';
import { EXTRACTED } from './extracted.ts';

const SINCE = '2026-11-15';

describe('extract', () => {
  test('rewinds plugins to the day before, and keeps what it takes out until the end', async ({ db }) => {
    const state = { firstSeenOn: '2026-11-01', lastSeenOn: '2026-11-16', users: 30, usersOn: '2026-11-16' };
    const id = await seedPlugin(db, { externalId: 'a', ...state, status: 'delisted', delistedOn: '2026-11-16' });
    await seedPlugin(db, { externalId: 'other', marketplace: 'other-market' });
    const kinds = { usersKind: 'exact', downloadsKind: 'rounded' } as const;
    await seedMetric(db, id, '2026-10-31', { ...kinds, users: 8, downloads: 3, rating: 4.5, ratingCount: 2 });
    await seedMetric(db, id, '2026-11-14', { ...kinds, users: 10 });
    for (const day of ['2026-11-15', '2026-11-16']) await seedMetric(db, id, day, { users: 30 });
    await seedRevision(db, id, '2026-11-01', { developer: { name: 'Acme' } });
    await seedRevision(db, id, '2026-11-15', { name: 'B', developer: { name: 'Other' } });
    await seedChange(db, id, '2026-11-01', 'listed');
    await seedChange(db, id, '2026-11-16', 'delisted');
    for (const day of ['2026-11-14', '2026-11-15']) await seedDay(db, day);

    await db.transaction(async (tx) => {
      const before = await extract(tx, { name: MARKET }, SINCE);
      expect(before).toEqual([
        { pluginId: id, content: expect.objectContaining({ name: 'A' }), developerChanged: true },
      ]);
      const { plugins: old, metrics, revisions, changes, days } = EXTRACTED;
      expect(await tx.select({ users: old.from.users }).from(old.from)).toEqual([{ users: 30 }]);
      const { from, ofPlugin } = metrics;
      const taken = await tx.select({ ofPlugin, day: from.day, users: from.users }).from(from).orderBy(asc(from.day));
      expect(taken).toEqual(['2026-11-15', '2026-11-16'].map((day) => ({ ofPlugin: 'a', day, users: 30 })));
      for (const { name } of [revisions, changes, days])
        expect((await tx.execute(sql`select from ${sql.identifier(name)}`)).rows, name).toHaveLength(1);
    });
    expect(await db.select().from(plugins).orderBy(plugins.id)).toMatchObject([
      {
        ...{
          externalId: 'a',
          status: 'listed',
          delistedOn: null,
          lastSeenOn: '2026-11-14',
          rating: 4.5,
          ratingCount: 2,
        },
        ...{ users: 10, usersKind: 'exact', usersOn: '2026-11-14' },
        ...{ downloads: 3, downloadsKind: 'rounded', downloadsOn: '2026-10-31' },
        stateAt: new Date('2026-11-14T06:00:00Z'),
      },
      { externalId: 'other', lastSeenOn: '2026-11-20' },
    ]);
    expect((await db.select().from(pluginMetrics)).map(({ day }) => day).toSorted()).toEqual([
      '2026-10-31',
      '2026-11-14',
    ]);
    expect(await db.$count(pluginRevisions)).toBe(1);
    expect((await db.select().from(marketChanges)).map(({ kind }) => kind)).toEqual(['listed']);
    expect((await db.select().from(marketplaceDays)).map(({ day }) => day)).toEqual(['2026-11-14']);
  });

  test('rewinds plugins to the absence that they were in the day before', async ({ db }) => {
    const known = { firstSeenOn: '2026-11-01', lastSeenOn: '2026-11-12' };
    const missing = { ...known, status: 'missing' as const };
    const before = await seedPlugin(db, { externalId: 'before', ...missing, missingSince: '2026-11-13' });
    const since = await seedPlugin(db, { externalId: 'since', ...missing, missingSince: SINCE });
    const ended = await seedPlugin(db, { externalId: 'ended', ...known, lastSeenOn: '2026-11-16' });
    for (const id of [before, ended]) await seedMetric(db, id, '2026-11-12', { users: 1 });
    await seedMetric(db, since, '2026-11-14', { users: 1 });
    await seedMetric(db, ended, '2026-11-16', { users: 1 });
    for (const id of [before, since, ended]) await seedRevision(db, id, '2026-11-01');
    await seedDay(db, '2026-11-14', { hasCompleteList: true });
    await db.transaction((tx) => extract(tx, { name: MARKET }, SINCE));
    expect(await db.select().from(plugins).orderBy(plugins.id)).toMatchObject([
      { status: 'missing', missingSince: '2026-11-13' },
      { status: 'listed', missingSince: null, lastSeenOn: '2026-11-14' },
      { status: 'missing', missingSince: '2026-11-14', lastSeenOn: '2026-11-12' },
    ]);
  });

  test('rewinds extras to the day before; what is kept of the last reading only is not known any more', async ({
    db,
  }) => {
    const latest = { textReviewCount: 5, supportThreads: 2, placement: 'featured' } as const;
    const known = { firstSeenOn: '2026-11-01', weeklyDownloads: 9, githubStars: 8, rank: 7, ...latest };
    const id = await seedPlugin(db, { externalId: 'a', ...known, lastSeenOn: '2026-11-16' });
    await seedMetric(db, id, '2026-11-13', { weeklyDownloads: 3, rank: 1 });
    await seedMetric(db, id, '2026-11-14', { githubStars: 4, rank: 2 });
    await seedMetric(db, id, '2026-11-16', { weeklyDownloads: 9, githubStars: 8, rank: 7 });
    const unread = await seedPlugin(db, { externalId: 'b', ...known, lastSeenOn: '2026-11-14' });
    await seedMetric(db, unread, '2026-11-14', { weeklyDownloads: 9, githubStars: 8, rank: 7 });
    await seedChange(db, unread, '2026-11-16', 'delisted');
    for (const one of [id, unread]) await seedRevision(db, one, '2026-11-01');
    await db.transaction((tx) => extract(tx, { name: MARKET }, SINCE));
    expect(await db.select().from(plugins).orderBy(plugins.id)).toMatchObject([
      {
        ...{ weeklyDownloads: 3, githubStars: 4, rank: 2 },
        ...{ textReviewCount: null, supportThreads: null, placement: null },
      },
      known,
    ]);
  });

  test('deletes plugins that nothing is known of by then', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'new', firstSeenOn: SINCE });
    await seedMetric(db, id, SINCE, { users: 1 });
    await seedRevision(db, id, SINCE);
    await db.transaction((tx) => extract(tx, { name: MARKET }, SINCE));
    expect([await db.$count(plugins), await db.$count(pluginMetrics)]).toEqual([0, 0]);
  });

  test('takes numbers and changes of earlier days out with a plugin that was first read later', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'new', firstSeenOn: SINCE });
    await seedMetric(db, id, '2026-11-01', { downloads: 7, downloadsKind: 'exact', source: 'wordpress-downloads' });
    await seedMetric(db, id, SINCE, { users: 1 });
    await seedRevision(db, id, SINCE);
    await seedChange(db, id, '2026-11-01', 'downloads_fell_sharply');
    await db.transaction(async (tx) => {
      await extract(tx, { name: MARKET }, SINCE);
      const { earlierMetrics, earlierChanges } = EXTRACTED;
      const { ofPlugin, from } = earlierMetrics;
      const taken = await tx.select({ ofPlugin, day: from.day, downloads: from.downloads }).from(from);
      expect(taken).toEqual([{ ofPlugin: 'new', day: '2026-11-01', downloads: 7 }]);
      expect(await tx.select({ kind: earlierChanges.from.kind }).from(earlierChanges.from)).toEqual([
        { kind: 'downloads_fell_sharply' },
      ]);
    });
    expect([await db.$count(plugins), await db.$count(pluginMetrics), await db.$count(marketChanges)]).toEqual([
      0, 0, 0,
    ]);
  });

  test('gives a plugin without a reading by then a moment that every reading is later than', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', firstSeenOn: '2026-11-01' });
    await seedRevision(db, id, '2026-11-01');
    await seedMetric(db, id, SINCE, { users: 1 });
    await db.transaction((tx) => extract(tx, { name: MARKET }, SINCE));
    expect(await db.select({ stateAt: plugins.stateAt }).from(plugins)).toEqual([{ stateAt: new Date(0) }]);
  });

  test('leaves what the last responses of the day before brought after midnight', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a', firstSeenOn: '2026-11-01' });
    const late = new Date('2026-11-15T06:00:00Z');
    await seedMetric(db, id, '2026-11-14', { users: 1, observedAt: late });
    await seedRevision(db, id, '2026-11-15');
    await seedChange(db, id, '2026-11-15', 'renamed');
    await db.transaction((tx) => extract(tx, { name: MARKET }, SINCE));
    expect(await db.select().from(plugins)).toMatchObject([{ lastSeenOn: '2026-11-14', users: 1, stateAt: late }]);
    expect([await db.$count(pluginRevisions), await db.$count(marketChanges)]).toEqual([1, 1]);
  });
});
