import { type Db, marketChanges, pluginMetrics, pluginReviews, pluginRevisions, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { lockStoredPlugins } from '@pi/db/queries/listings/stored-plugins';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test as base } from '@pi/db/testing';
import type { BackfillSource, Listing } from '@pi/domain';
import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { hashListing } from './content.ts';
import { storeListings } from './store-listings.ts';
import { storeOlder } from './store-older.ts';

const [DAY1, DAY2, DAY3] = ['2026-01-01', '2026-01-02', '2026-01-03'] as const;

type Store = (day: string, fields?: Partial<Listing>, source?: BackfillSource) => Promise<unknown>;

const test = base.extend<{ storeNew: Store; storePast: Store }>({
  storeNew: async ({ db }, use) => {
    await ensureMarketplace(db, 'toy');
    await ensureMetricPartitions(db, [DAY1, DAY2, DAY3]);
    await use((day, fields, source) =>
      db.transaction((tx) =>
        storeListings(tx, [observe(day, fields)], { marketplace: 'toy', announceNew: false, source }),
      ),
    );
  },
  storePast: async ({ db }, use) => {
    await use((day, fields, source) =>
      db.transaction(async (tx) => {
        const [plugin] = await lockStoredPlugins(tx, 'toy', ['tidy-tabs']);
        if (!plugin) throw new Error('no plugin is stored');
        const observation = observe(day, fields);
        const contentHash = hashListing(observation.listing);
        return storeOlder(tx, 'toy', [{ ...observation, plugin, pluginId: plugin.id, contentHash }], source ?? null);
      }),
    );
  },
});

function observe(day: string, fields: Partial<Listing> = {}) {
  return { listing: aListing(fields), observedAt: new Date(`${day}T10:00:00Z`), day };
}

const names = async (db: Db) =>
  (await db.select().from(pluginRevisions).orderBy(asc(pluginRevisions.seenAt))).map(({ content }) => content.name);
const changes = async (db: Db) =>
  (await db.select().from(marketChanges).orderBy(asc(marketChanges.at))).map(({ kind, day }) => [kind, day]);
const metricDays = async (db: Db) =>
  (await db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.day))).map(({ day, users }) => [day, users]);

describe('storeOlder', () => {
  test('adds metrics, a revision and the change that follows, and keeps the newer state', async ({
    db,
    storeNew,
    storePast,
  }) => {
    await storeNew(DAY2, { name: 'New name' });
    expect(await storePast(DAY1, { name: 'Old name', users: { value: 1000, kind: 'exact' } })).toEqual({
      revisions: 1,
      changes: 1,
    });
    expect(await names(db)).toEqual(['Old name', 'New name']);
    expect(await changes(db)).toEqual([['renamed', DAY2]]);
    expect(await metricDays(db)).toEqual([
      [DAY1, 1000],
      [DAY2, 1200],
    ]);
    expect(await db.select().from(plugins)).toMatchObject([{ name: 'New name', users: 1200 }]);
  });

  test('changes nothing when the same is stored again', async ({ db, storeNew, storePast }) => {
    await storeNew(DAY2, { name: 'New name' });
    await storePast(DAY1, { name: 'Old name' });
    const before = [await names(db), await changes(db), await metricDays(db)];
    expect(await storePast(DAY1, { name: 'Old name' })).toEqual({ revisions: 0, changes: 0 });
    expect([await names(db), await changes(db), await metricDays(db)]).toEqual(before);
  });

  test('inserts a sharp fall that an older count shows', async ({ db, storeNew, storePast }) => {
    await storeNew(DAY2, { users: { value: 100, kind: 'exact' } });
    await storePast(DAY1, { users: { value: 1000, kind: 'exact' } });
    expect(await changes(db)).toEqual([['users_fell_sharply', DAY2]]);
  });

  test('stores only the numbers of a history source after the last reading', async ({ db, storeNew, storePast }) => {
    await storeNew(DAY2);
    await storePast(DAY3, { name: 'Other name', users: { value: 1300, kind: 'exact' } }, 'internet-archive');
    expect(await names(db)).toEqual(['Tidy Tabs']);
    expect(await metricDays(db)).toEqual([
      [DAY2, 1200],
      [DAY3, 1300],
    ]);
    expect(await db.select().from(plugins)).toMatchObject([{ name: 'Tidy Tabs' }]);
  });

  test('replaces later revisions of a history source at the first reading', async ({ db, storeNew, storePast }) => {
    await storeNew(DAY3, { name: 'Archived name' }, 'internet-archive');
    await storePast(DAY2, { name: 'Read name' });
    expect(await names(db)).toEqual(['Read name']);
    expect(await db.select().from(plugins)).toMatchObject([{ name: 'Read name' }]);
  });

  test('adds reviews of an older page, and keeps the newer version of each', async ({ db, storeNew, storePast }) => {
    const review = (id: string, text: string) => ({ externalId: id, text, stars: 4, day: DAY1 });
    await storeNew(DAY2, { reviews: [review('1', 'newer')] });
    await storePast(DAY1, { reviews: [review('1', 'older'), review('2', 'other')] });
    const texts = (await db.select().from(pluginReviews)).map((row) => row.text).sort();
    expect(texts).toEqual(['newer', 'other']);
  });
});
