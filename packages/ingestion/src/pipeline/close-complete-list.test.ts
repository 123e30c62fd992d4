import { type Db, marketplaceDays, plugins } from '@pi/db';
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
async function storeList(db: Db, day: string, externalIds: readonly string[]): Promise<number> {
  await ensureMarketplace(db, info.name);
  await ensureMetricPartitions(db, [day]);
  const observedAt = new Date(`${day}T03:00:00Z`);
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
