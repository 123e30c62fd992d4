import { type Db, marketChanges, pluginMetrics, pluginReviews, plugins, type Tx } from '@pi/db';
import { getPluginIds, recordRead } from '@pi/db/queries/history/restore.sql';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { writeMetrics } from '@pi/db/queries/listings/write-metrics';
import type { Listing } from '@pi/domain';
import { storeListings } from '@pi/ingestion/store';
import type { SuppressionList } from '@pi/ingestion/suppression';
import { aListing } from '@pi/ingestion/testing/listing';
import { test as base, runMarketplace } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { restoreDay } from './restore-day.ts';
import { rewind } from './rewind.ts';

const DAY = '2026-01-02';
const NOTHING_SUPPRESSED: SuppressionList = { hasListing: () => false, hasPlugin: () => false };

/** Two days of the toy store; on the second `a` is renamed and `b` is delisted. */
const test = base.extend<{ collected: undefined }>({
  collected: [
    async ({ deps, toy, clock }, use) => {
      await runMarketplace(deps, toyAdapter, { day: '2026-01-01' });
      toy.plugins = { a: { name: 'Renamed', users: 7 }, b: { gone: true }, c: {} };
      clock.now = new Date(`${DAY}T03:00:00Z`);
      await runMarketplace(deps, toyAdapter, { day: DAY });
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Rewinds to the first day, then works in the same transaction. */
function afterRewind<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await rewind(tx, { name: 'toy' }, DAY);
    return work(tx);
  });
}

/** Plugins that have numbers of the second day, with users and source. */
async function listMetrics(db: Db) {
  const rows = await db
    .select({ id: plugins.externalId, users: pluginMetrics.users })
    .from(pluginMetrics)
    .innerJoin(plugins, eq(plugins.id, pluginMetrics.pluginId))
    .where(eq(pluginMetrics.day, DAY))
    .orderBy(asc(plugins.externalId));
  return rows.map(({ id, users }) => [id, users]);
}

describe('restoreDay', () => {
  test('restores numbers, contents, changes and delistings of the marketplace', async ({ deps: { db } }) => {
    const state = async () => ({
      metrics: await listMetrics(db),
      plugins: (await db.select().from(plugins).orderBy(plugins.externalId)).map(({ name, status, users }) => [
        name,
        status,
        users,
      ]),
      changes: (await db.select().from(marketChanges)).map(({ kind, day }) => `${day} ${kind}`).toSorted(),
    });
    const before = await state();
    expect(before.metrics).toEqual([
      ['a', 7],
      ['c', 100],
    ]);
    const context = { adapter: toyAdapter, suppressionList: NOTHING_SUPPRESSED };
    const restored = await afterRewind(db, (tx) => restoreDay({ tx, ...context }, DAY, 'marketplace'));
    expect(restored).toBe(2);
    expect(await state()).toEqual(before);
  });

  test('restores extras of the day, and reviews whole', async ({ deps: { db } }) => {
    const extras = {
      ...{ weeklyDownloads: 70, githubStars: 3, rank: 2, placement: 'sponsored', textReviewCount: 4 },
      ...{ supportThreads: 2, supportThreadsResolved: 1, ratingDistribution: [1, 0, 0, 2, 4] },
    } as const satisfies Partial<Listing>;
    const review = {
      externalId: 'r1',
      day: DAY,
      stars: 4,
      text: 'Good',
      version: '2.0',
      hasReply: true,
      repliedOn: DAY,
    };
    const listing = aListing({ externalId: 'new', ...extras, reviews: [review] });
    const observedAt = new Date(`${DAY}T12:00:00Z`);
    await db.transaction((tx) =>
      storeListings(tx, [{ listing, observedAt, day: DAY }], { marketplace: 'toy', announceNew: true }),
    );
    const context = { adapter: toyAdapter, suppressionList: NOTHING_SUPPRESSED };
    await afterRewind(db, (tx) => restoreDay({ tx, ...context }, DAY, 'marketplace'));
    const [plugin] = await db.select().from(plugins).where(eq(plugins.externalId, 'new'));
    expect(plugin).toMatchObject(extras);
    const { weeklyDownloads, githubStars, rank } = extras;
    const metrics = await db
      .select()
      .from(pluginMetrics)
      .where(eq(pluginMetrics.pluginId, plugin?.id ?? 0));
    expect(metrics).toMatchObject([{ weeklyDownloads, githubStars, rank }]);
    expect(await db.select().from(pluginReviews)).toMatchObject([review]);
  });

  test('restores nothing of units that were read again', async ({ deps: { db } }) => {
    const context = { adapter: toyAdapter, suppressionList: NOTHING_SUPPRESSED };
    const restored = await afterRewind(db, async (tx) => {
      await recordRead(tx, DAY, ['a', 'b']);
      return restoreDay({ tx, ...context }, DAY, 'marketplace');
    });
    expect(restored).toBe(1);
    expect(await listMetrics(db)).toEqual([['c', 100]]);
    const [b] = await db.select().from(plugins).where(eq(plugins.externalId, 'b'));
    expect(b?.status).toBe('listed');
  });

  test('restores nothing that is on the suppression list', async ({ deps: { db } }) => {
    const suppressionList = {
      hasPlugin: (_: string, externalId: string) => externalId === 'a',
      hasListing: (_: string, { externalId }: { externalId: string }) => externalId === 'c',
    };
    const restored = await afterRewind(db, (tx) =>
      restoreDay({ tx, adapter: toyAdapter, suppressionList }, DAY, 'marketplace'),
    );
    expect([restored, await listMetrics(db)]).toEqual([0, []]);
  });

  test('restores listings and bare numbers of history sources apart from the marketplace', async ({ deps: { db } }) => {
    await ensureMetricPartitions(db, [DAY]);
    await db.transaction(async (tx) => {
      const observedAt = new Date(`${DAY}T12:00:00Z`);
      const listing = aListing({ externalId: 'old', users: { value: 5, kind: 'rounded' } });
      const history = { marketplace: 'toy', announceNew: false, source: 'internet-archive' } as const;
      await storeListings(tx, [{ listing, observedAt, day: DAY }], history);
      const pluginId = (await getPluginIds(tx, 'toy', ['b'])).get('b') ?? 0;
      const numbers = { users: 9, usersKind: 'exact', downloads: null, downloadsKind: null } as const;
      const row = { pluginId, day: DAY, observedAt, ...numbers, rating: null, ratingCount: null };
      await writeMetrics(tx, [row], 'figma-files');
    });
    const context = { adapter: toyAdapter, suppressionList: NOTHING_SUPPRESSED };
    const restored = await afterRewind(db, (tx) => restoreDay({ tx, ...context }, DAY, 'history'));
    expect(restored).toBe(2);
    expect(await listMetrics(db)).toEqual([
      ['b', 9],
      ['old', 5],
    ]);
    const sources = await db
      .select({ source: pluginMetrics.source })
      .from(pluginMetrics)
      .where(eq(pluginMetrics.day, DAY));
    expect(sources.map(({ source }) => source).toSorted()).toEqual(['figma-files', 'internet-archive']);
  });
});
