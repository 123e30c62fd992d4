import type { Db } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import type { Listing } from '@pi/domain';
import { derive } from '@pi/ingestion/derive';
import { storeListings } from '@pi/ingestion/store';
import { getAdapter } from '@pi/scrapers';

const SLICE = 1000;
const DAY = '2026-11-20';

/** Stores a marketplace's listings as the daily run does, and derives what follows from them. */
export async function fill(db: Db, marketplace: string, listings: readonly Listing[]): Promise<void> {
  await ensureMarketplace(db, marketplace);
  await ensureMetricPartitions(db, [DAY]);
  const observedAt = new Date(`${DAY}T03:00:00Z`);
  for (let start = 0; start < listings.length; start += SLICE) {
    const observations = listings.slice(start, start + SLICE).map((listing) => ({ listing, observedAt, day: DAY }));
    await db.transaction((tx) => storeListings(tx, observations, { marketplace, announceNew: false }));
  }
  await derive(db, getAdapter(marketplace).info, [DAY]);
}
