import type { RatingDistribution } from '@pi/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test as databaseTest } from '../../../test/fixture.ts';
import { seedMetric, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { plugins } from '../../schema/plugins.ts';
import { ensureMetricPartitions } from './metric-partitions.sql.ts';
import { addOlderNumbers, type PluginNumbersRow, writeNumbers } from './write-numbers.ts';

const test = databaseTest.extend<{ november: undefined }>({
  november: [
    async ({ db }, use) => {
      await ensureMetricPartitions(db, ['2026-11-01']);
      await use(undefined);
    },
    { auto: true },
  ],
});

const NONE = { users: null, usersKind: null, downloads: null, downloadsKind: null, rating: null, ratingCount: null };
const NO_EXTRAS = { weeklyDownloads: null, ratingDistribution: null, supportThreads: null, textReviewCount: null };

function row(pluginId: number, day: string, numbers: Partial<PluginNumbersRow>): PluginNumbersRow {
  return { ...NONE, pluginId, day, observedAt: new Date(`${day}T06:00:00Z`), readFrom: 'markup', ...numbers };
}

async function state(db: Db) {
  const [plugin] = await db.select().from(plugins);
  return plugin;
}

const SEEN = { externalId: 'a', firstSeenOn: '2026-11-01', lastSeenOn: '2026-11-20', usersOn: '2026-11-20' };
const KNOWN = { ...SEEN, users: 10, usersKind: 'exact' as const, rating: 4.5, ratingCount: 3 };

describe('writeNumbers', () => {
  test('writes the newest state; a number that is not shown keeps its last value and day', async ({ db }) => {
    const id = await seedPlugin(db, { ...KNOWN, status: 'delisted', delistedOn: '2026-11-20' });
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', { downloads: 7, downloadsKind: 'rounded' })]));
    expect(await state(db)).toMatchObject({
      ...{ users: 10, usersKind: 'exact', usersOn: '2026-11-20', rating: 4.5, ratingCount: 3 },
      ...{ downloads: 7, downloadsKind: 'rounded', downloadsOn: '2026-11-21', lastSeenOn: '2026-11-21' },
      ...{ status: 'listed', delistedOn: null, readFrom: 'markup', stateAt: new Date('2026-11-21T06:00:00Z') },
    });
  });

  test('writes the change over 30 days with the number', async ({ db }) => {
    const id = await seedPlugin(db, { ...KNOWN, downloadsChange30d: 0.5 });
    await seedMetric(db, id, '2026-10-22', { users: 8, downloads: 8 });
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', { users: 12 })]));
    expect(await state(db)).toMatchObject({
      ...{ users: 12, usersChange30d: 0.5, usersChange30dHigh: 0.5, usersBefore30d: 8 },
      ...{ downloadsChange30d: null, downloadsChange30dHigh: null, downloadsBefore30d: null },
    });
  });

  test('writes the bounds of the change of a rounded number, and the downloads of 30 and 60 days before', async ({
    db,
  }) => {
    const id = await seedPlugin(db, KNOWN);
    const rounded = (downloads: number) => ({ downloads, downloadsKind: 'rounded' as const });
    await seedMetric(db, id, '2026-10-22', rounded(70_000));
    await seedMetric(db, id, '2026-09-22', rounded(60_000));
    const info = { downloads: { label: 'Downloads', meaning: 'Downloads.', rounding: 'down' as const } };
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', rounded(80_000))], null, info));
    const { downloadsChange30d, downloadsChange30dHigh, ...written } = (await state(db)) ?? {};
    expect(downloadsChange30d).toBeCloseTo(80_000 / 79_999 - 1, 12);
    expect(downloadsChange30dHigh).toBeCloseTo(89_999 / 70_000 - 1, 12);
    expect(written).toMatchObject({
      ...{ downloadsBefore30d: 70_000, downloadsBefore30dKind: 'rounded', downloadsBefore60d: 60_000 },
    });
  });

  test('ends the absence of a missing plugin, unless it was seen before that began', async ({ db }) => {
    const missing = { status: 'missing' as const, missingSince: '2026-11-22', familyBasis: '7 missing hash' };
    const id = await seedPlugin(db, { ...KNOWN, ...missing });
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', { users: 11 })]));
    expect(await state(db)).toMatchObject({ ...missing, users: 11, lastSeenOn: '2026-11-21' });
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-22', { users: 12 })]));
    expect(await state(db)).toMatchObject({ status: 'listed', missingSince: null, familyBasis: '7 listed hash' });
  });

  const EXTRAS = {
    ...{ weeklyDownloads: 70, githubStars: 3, textReviewCount: 2, supportThreads: 5, supportThreadsResolved: 1 },
    ratingDistribution: [1, 0, 0, 2, 4] satisfies RatingDistribution,
  };

  test('writes extras; those that are not shown keep their last value', async ({ db }) => {
    const id = await seedPlugin(db, KNOWN);
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', EXTRAS)]));
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-22', { ...NO_EXTRAS, githubStars: 4 })]));
    expect(await state(db)).toMatchObject({ ...EXTRAS, githubStars: 4 });
  });

  test('clears rank and placement when a later day states none, and keeps them within a day', async ({ db }) => {
    const id = await seedPlugin(db, KNOWN);
    const place = { rank: 7, placement: 'featured' } as const;
    const later = { observedAt: new Date('2026-11-21T09:00:00Z') };
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', place)]));
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', later)]));
    expect(await state(db)).toMatchObject(place);
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-22', {})]));
    expect(await state(db)).toMatchObject({ rank: null, placement: null });
  });

  test('clears a rank that the same response, read again, does not state', async ({ db }) => {
    const id = await seedPlugin(db, KNOWN);
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', { rank: 7 })]));
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-21', {})]));
    expect(await state(db)).toMatchObject({ rank: null });
  });

  test('writes how a number of ratings is shown with it, for the day too', async ({ db }) => {
    const id = await seedPlugin(db, { ...KNOWN, ratingCount: 41_100, ratingCountKind: 'rounded' });
    const write = (day: string, numbers: Partial<PluginNumbersRow>) =>
      db.transaction((tx) => writeNumbers(tx, [row(id, day, numbers)]));
    await write('2026-11-21', { rating: 4.2 });
    expect(await state(db)).toMatchObject({ ratingCount: 41_100, ratingCountKind: 'rounded' });
    await write('2026-11-22', { ratingCount: 41_200, ratingCountKind: 'rounded' });
    const later = new Date('2026-11-22T09:00:00Z');
    await write('2026-11-22', { ratingCount: 41_187, observedAt: later });
    const exact = { ratingCount: 41_187, ratingCountKind: null };
    expect(await state(db)).toMatchObject(exact);
    expect(await db.select().from(pluginMetrics).where(eq(pluginMetrics.day, '2026-11-22'))).toMatchObject([exact]);
  });

  test('leaves the state alone when what is known is newer', async ({ db }) => {
    const id = await seedPlugin(db, KNOWN);
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-19', { users: 9 })]));
    expect(await state(db)).toMatchObject({ users: 10, lastSeenOn: '2026-11-20' });
  });

  test('replaces a state that was filled in whole by the first that we see, whenever that was', async ({ db }) => {
    const id = await seedPlugin(db, { ...KNOWN, source: 'figma-files' });
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-10', { downloads: 7 })]));
    expect(await state(db)).toMatchObject({
      users: null,
      usersOn: null,
      rating: null,
      downloads: 7,
      source: null,
      lastSeenOn: '2026-11-10',
    });
  });

  test('never replaces what we saw by what is filled in', async ({ db }) => {
    const id = await seedPlugin(db, KNOWN);
    await db.transaction((tx) => writeNumbers(tx, [row(id, '2026-11-25', { users: 99 })], 'figma-files'));
    expect(await state(db)).toMatchObject({ users: 10, source: null, lastSeenOn: '2026-11-20' });
  });
});

describe('addOlderNumbers', () => {
  test('adds an earlier first day and numbers that were not known', async ({ db }) => {
    const id = await seedPlugin(db, { ...KNOWN, rating: null });
    const older = row(id, '2026-10-05', { users: 3, downloads: 2, downloadsKind: 'exact', rating: 4.1 });
    await db.transaction((tx) => addOlderNumbers(tx, [older]));
    expect(await state(db)).toMatchObject({
      ...{ firstSeenOn: '2026-10-05', lastSeenOn: '2026-11-20', users: 10, usersOn: '2026-11-20', rating: 4.1 },
      ...{ downloads: 2, downloadsKind: 'exact', downloadsOn: '2026-10-05', ratingCount: 3 },
    });
  });

  test('adds extras that were not known, and the rank of the last day alone', async ({ db }) => {
    const id = await seedPlugin(db, { ...KNOWN, githubStars: 9 });
    const extras = { githubStars: 3, weeklyDownloads: 70, rank: 7 };
    await db.transaction((tx) => addOlderNumbers(tx, [row(id, '2026-11-19', extras)]));
    expect(await state(db)).toMatchObject({ githubStars: 9, weeklyDownloads: 70, rank: null });
    await db.transaction((tx) => addOlderNumbers(tx, [row(id, '2026-11-20', extras)]));
    expect(await state(db)).toMatchObject({ githubStars: 9, rank: 7 });
  });

  test('adds nothing but the first day to what we saw when it is filled in', async ({ db }) => {
    const id = await seedPlugin(db, KNOWN);
    await db.transaction((tx) => addOlderNumbers(tx, [row(id, '2026-10-05', { downloads: 2 })], 'figma-files'));
    expect(await state(db)).toMatchObject({ firstSeenOn: '2026-10-05', downloads: null });
  });
});
