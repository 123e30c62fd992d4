import { type Db, plugins, similarPlugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { findSimilarIds } from '@pi/db/queries/similar/find-similar-ids';
import { test } from '@pi/db/testing';
import type { Listing } from '@pi/domain';
import { eq, sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { storeListings } from '../store/store-listings.ts';
import { derive } from './derive.ts';
import { deriveSimilar } from './similar.ts';

const { info } = toyAdapter;
const DAY = '2026-01-01';

async function store(db: Db, listings: Partial<Listing>[], marketplace = info.name, day = DAY) {
  await ensureMarketplace(db, marketplace);
  await ensureMetricPartitions(db, [day]);
  const observedAt = new Date(`${day}T03:00:00Z`);
  const observations = listings.map((fields) => ({ listing: aListing(fields), observedAt, day }));
  await db.transaction((tx) => storeListings(tx, observations, { marketplace, announceNew: false }));
  await derive(db, { ...info, name: marketplace }, [day]);
}

const plugin = (externalId: string, name: string, maker = externalId): Partial<Listing> => ({
  ...{ externalId, name, summary: null, description: null, tags: null },
  developer: { name: `${maker} works`, site: `https://${maker}.example` },
});
const BOARDS = [
  plugin('kanban', 'Kanban board'),
  plugin('cards', 'Kanban board of cards'),
  plugin('weather', 'Weather forecast'),
];

const listOf = async (db: Db, id: string) => (await findSimilarIds(db, info.name, [id], 20)).get(id);
const versions = async (db: Db) =>
  (await db.select({ xmin: sql<string>`xmin::text` }).from(similarPlugins)).map(({ xmin }) => xmin);

describe('deriveSimilar', () => {
  test('stores a list of every plugin, empty ones too, and writes nothing a second time', async ({ db }) => {
    await store(db, BOARDS);
    expect(await listOf(db, 'kanban')).toEqual(['cards']);
    expect(await listOf(db, 'weather')).toEqual([]);
    const before = await versions(db);
    await deriveSimilar(db, info);
    expect(await versions(db)).toEqual(before);
  });

  test('writes nothing on a day on which nothing changed', async ({ db }) => {
    await store(db, BOARDS);
    const before = await versions(db);
    await store(db, BOARDS, info.name, '2026-01-02');
    expect(await versions(db)).toEqual(before);
  });

  test('puts a new competitor into the lists of plugins that did not change', async ({ db }) => {
    await store(db, BOARDS);
    await store(db, [plugin('fresh', 'Fresh weather forecast')]);
    expect(await listOf(db, 'weather')).toEqual(['fresh']);
  });

  test('takes out what was delisted, and deletes its list', async ({ db }) => {
    await store(db, BOARDS);
    await db.update(plugins).set({ status: 'delisted' }).where(eq(plugins.externalId, 'cards'));
    await derive(db, info, [DAY]);
    expect(await listOf(db, 'kanban')).toEqual([]);
    expect(await db.$count(similarPlugins)).toBe(2);
  });

  test('lists nothing of the same company, and what a buyer has as soon as it was sold', async ({ db }) => {
    await store(db, [plugin('kanban', 'Kanban board', 'acme'), plugin('cards', 'Kanban board of cards', 'acme')]);
    expect(await listOf(db, 'kanban')).toEqual([]);
    await store(db, [plugin('cards', 'Kanban board of cards', 'zeta')], info.name, '2026-01-02');
    expect(await listOf(db, 'kanban')).toEqual(['cards']);
  });

  test('finds what is similar in other marketplaces, on the next day at the latest', async ({ db }) => {
    await store(db, BOARDS);
    await store(db, [plugin('far', 'Kanban board')], 'obsidian');
    await store(db, BOARDS, info.name, '2026-01-02');
    const rows = await db
      .select({ name: plugins.externalId, elsewhere: similarPlugins.elsewhere })
      .from(similarPlugins)
      .innerJoin(plugins, eq(plugins.id, similarPlugins.pluginId));
    const counts = rows.map(({ name, elsewhere }) => [name, elsewhere.length] as const);
    expect(Object.fromEntries(counts)).toEqual({ kanban: 1, cards: 1, weather: 0, far: 2 });
  });
});
