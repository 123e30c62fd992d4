import { type Db, marketChanges, marketplaceDays, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test } from '@pi/db/testing';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { storeListings } from '../store/store-listings.ts';
import { closeCompleteList } from './close-complete-list.ts';

const { info } = toyAdapter;

/** Stores a complete list of these ids on a day, and closes it. */
async function storeList(db: Db, day: string, externalIds: readonly string[], time = '03:00'): Promise<number> {
  await ensureMarketplace(db, info.name);
  await ensureMetricPartitions(db, [day]);
  const observedAt = new Date(`${day}T${time}:00Z`);
  const observations = externalIds.map((externalId) => ({ listing: aListing({ externalId }), observedAt, day }));
  await db.transaction((tx) => storeListings(tx, observations, { marketplace: info.name, announceNew: false }));
  return closeCompleteList(db, info, day);
}

describe('closeCompleteList', () => {
  test('delists nothing that one complete list lacks', async ({ db }) => {
    await storeList(db, '2026-01-01', ['a', 'b']);
    expect(await storeList(db, '2026-01-02', ['a'])).toBe(0);
    expect(await storeList(db, '2026-01-03', ['a', 'b'])).toBe(0);
  });

  test('marks what a list lacks as missing that day, and lists it again without a change', async ({ db }) => {
    await storeList(db, '2026-01-01', ['a', 'b', 'c']);
    await storeList(db, '2026-01-02', ['a']);
    const missing = { status: 'missing', missingSince: '2026-01-02' };
    expect(await db.select().from(plugins).orderBy(plugins.externalId)).toMatchObject([{}, missing, missing]);
    await storeList(db, '2026-01-03', ['a', 'b']);
    expect(await db.select().from(plugins).orderBy(plugins.externalId)).toMatchObject([
      { status: 'listed' },
      { status: 'listed', missingSince: null },
      { status: 'delisted', missingSince: null, delistedOn: '2026-01-02' },
    ]);
    const days = await db.select().from(marketplaceDays).orderBy(marketplaceDays.day);
    // What came back was missing all the same on the day without it.
    expect(days.map((one) => [one.plugins, one.missing, one.disappeared])).toEqual([
      [3, 0, 0],
      [1, 1, 1],
      [2, 0, 0],
    ]);
    expect((await db.select().from(marketChanges)).map(({ kind }) => kind)).toEqual(['delisted']);
  });

  test('lists nothing again that an older observation shows', async ({ db }) => {
    await storeList(db, '2026-01-01', ['a', 'b']);
    for (const day of ['2026-01-02', '2026-01-03']) await storeList(db, day, ['a']);
    const state = () => db.select().from(plugins).where(eq(plugins.externalId, 'b'));
    const delisted = { status: 'delisted', delistedOn: '2026-01-02', missingSince: null };
    for (const [day, time] of [
      ['2026-01-01', '03:00'],
      ['2026-01-01', '20:00'],
      ['2025-12-31', '03:00'],
    ] as const) {
      await storeList(db, day, ['a', 'b'], time);
      expect(await state(), `${day} ${time}`).toMatchObject([delisted]);
    }
    expect(await state()).toMatchObject([{ firstSeenOn: '2025-12-31', lastSeenOn: '2026-01-01' }]);
    expect((await db.select().from(marketChanges)).map(({ kind }) => kind)).toEqual(['delisted']);
    await storeList(db, '2026-01-04', ['a', 'b']);
    expect(await state()).toMatchObject([{ status: 'listed', delistedOn: null }]);
  });

  test('marks nothing as missing, and ends no absence, with an older list', async ({ db }) => {
    await storeList(db, '2026-01-01', ['a', 'b', 'c']);
    await storeList(db, '2026-01-03', ['a', 'b']);
    await storeList(db, '2026-01-02', ['a', 'c']);
    expect(await db.select().from(plugins).orderBy(plugins.externalId)).toMatchObject([
      { status: 'listed' },
      { status: 'listed', missingSince: null },
      { status: 'missing', missingSince: '2026-01-03', lastSeenOn: '2026-01-02' },
    ]);
  });

  test('delists what two complete lists in a row lack, on the day of the first, and derives both days', async ({
    db,
  }) => {
    await storeList(db, '2026-01-01', ['a', 'b']);
    await storeList(db, '2026-01-02', ['a']);
    expect(await storeList(db, '2026-01-03', ['a'])).toBe(1);
    expect(await db.select().from(plugins).where(eq(plugins.status, 'delisted'))).toMatchObject([
      { externalId: 'b', delistedOn: '2026-01-02' },
    ]);
    const days = await db.select().from(marketplaceDays).orderBy(marketplaceDays.day);
    expect(days.map((one) => [one.plugins, one.disappeared])).toEqual([
      [2, 0],
      [1, 1],
      [1, 0],
    ]);
  });
});
