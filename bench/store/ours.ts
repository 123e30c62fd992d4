import type { connect } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { dayOf, type Listing } from '@pi/domain';
import { storeListings } from '@pi/ingestion/store';

export const SLICE = 5000;
export const DAYS = { 1: new Date('2026-01-01T03:00:00Z'), 2: new Date('2026-01-02T03:00:00Z') } as const;

/** Stores listings of the toy marketplace in a transaction, as the daily run does. */
export async function storeOurs(
  { db }: ReturnType<typeof connect>,
  listings: readonly Listing[],
  observedAt: Date,
): Promise<unknown> {
  await ensureMetricPartitions(db, [dayOf(observedAt)]);
  return db.transaction((tx) =>
    storeListings(
      tx,
      listings.map((listing) => ({ listing, observedAt, day: dayOf(observedAt) })),
      { marketplace: 'toy', announceNew: true },
    ),
  );
}
