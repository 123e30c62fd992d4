import { type Db, ingestionRuns, marketChanges, pluginRevisions, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { createRun, ensureMarketplace, type IngestionRun } from '@pi/db/queries/runs/runs';
import { test as base } from '@pi/db/testing';
import type { Listing } from '@pi/domain';
import { asc } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { revertFields } from './revert-fields.ts';
import { storeListings } from './store-listings.ts';

const [DAY1, DAY2] = ['2026-01-01', '2026-01-02'] as const;

/** `run` is the run of day 2; day 1 is stored with a plugin that has version and summary. */
const test = base.extend<{ run: IngestionRun }>({
  run: async ({ db }, use) => {
    await ensureMarketplace(db, 'toy');
    await ensureMetricPartitions(db, [DAY1, DAY2]);
    await store(db, DAY1, {});
    await use(await createRun(db, 'daily', 'toy', DAY2));
  },
});

function store(db: Db, day: string, fields: Partial<Listing>) {
  const observation = { listing: aListing(fields), observedAt: new Date(`${day}T10:00:00Z`), day };
  return db.transaction((tx) => storeListings(tx, [observation], { marketplace: 'toy', announceNew: false }));
}

const contents = async (db: Db) =>
  (await db.select().from(pluginRevisions).orderBy(asc(pluginRevisions.seenAt))).map(({ content }) => content);
const changeKinds = async (db: Db) => (await db.select().from(marketChanges)).map(({ kind }) => kind);

describe('revertFields', () => {
  test('deletes the revision and the changes of a day on which only a field vanished', async ({ db, run }) => {
    await store(db, DAY2, { summary: null });
    expect(await contents(db)).toHaveLength(2);
    await revertFields(db, run, ['summary']);
    expect(await contents(db)).toMatchObject([{ summary: 'Sorts tabs' }]);
    expect(await db.select().from(plugins)).toMatchObject([{ summary: 'Sorts tabs' }]);
    expect(await changeKinds(db)).toEqual([]);
  });

  test('restores the field and keeps what else changed', async ({ db, run }) => {
    await store(db, DAY2, { summary: null, name: 'New name' });
    await revertFields(db, run, ['summary']);
    expect(await contents(db)).toMatchObject([
      { name: 'Tidy Tabs', summary: 'Sorts tabs' },
      { name: 'New name', summary: 'Sorts tabs' },
    ]);
    expect(await db.select().from(plugins)).toMatchObject([{ name: 'New name', summary: 'Sorts tabs' }]);
    expect(await changeKinds(db)).toEqual(['renamed']);
  });

  test('leaves fields that vanished but are not named', async ({ db, run }) => {
    await store(db, DAY2, { summary: null });
    await revertFields(db, run, ['version']);
    expect((await contents(db)).at(-1)).toMatchObject({ summary: null });
  });

  test('subtracts the deleted revisions from the counts of the run, once', async ({ db, run }) => {
    await store(db, DAY2, { summary: null });
    const counted = async () => (await db.select().from(ingestionRuns))[0]?.counts.revisions;
    await revertFields(db, run, ['summary']);
    expect(await counted()).toBe(-1);
    await revertFields(db, run, ['summary']);
    expect(await counted()).toBe(-1);
  });
});
