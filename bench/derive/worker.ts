import { connect } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { addDays, type Listing } from '@pi/domain';
import { derive } from '@pi/ingestion/derive';
import { storeListings } from '@pi/ingestion/store';
import { sql } from 'drizzle-orm';
import { listingsElsewhere, listingsOn } from './listings.ts';

/**
 * A process of its own, in this tree or in a copy of this folder in an earlier one: `node worker.ts
 * DATABASE_URL SIZE`. For each day that it is sent it stores the listings, derives them, and sends
 * back how many milliseconds deriving took.
 */

const SLICE = 5000;
const FIRST_DAY = '2026-01-01';
const STORES = ['elsewhere', 'toy'] as const;
const [url = '', size = ''] = process.argv.slice(2);
const { db, close } = connect(url, { max: 2 });

await migrate(url);
for (const store of STORES) await ensureMarketplace(db, store);
process.on('message', async (day: number) => {
  if (day === 1) await deriveDay('elsewhere', listingsElsewhere(Math.ceil(Number(size) / 10)), day);
  process.send?.(await deriveDay('toy', listingsOn(Number(size), day), day));
});
process.once('disconnect', () => close());
process.send?.('ready');

async function deriveDay(marketplace: string, listings: Listing[], number: number): Promise<number> {
  const day = addDays(FIRST_DAY, number - 1);
  const observedAt = new Date(`${day}T03:00:00Z`);
  await ensureMetricPartitions(db, [day]);
  for (let start = 0; start < listings.length; start += SLICE) {
    const observations = listings.slice(start, start + SLICE).map((listing) => ({ listing, observedAt, day }));
    await db.transaction((tx) => storeListings(tx, observations, { marketplace, announceNew: number > 1 }));
  }
  await db.execute(sql`analyze`);
  const start = performance.now();
  await derive(db, { name: marketplace, primaryMetric: 'users', numbers: {} }, [day]);
  return performance.now() - start;
}
