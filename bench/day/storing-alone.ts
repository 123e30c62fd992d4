import { connect } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { type EmbeddedServer, embeddedDatabase } from '@pi/embedded-postgres';
import { deriveCompanies } from '@pi/ingestion/derive';
import { catalogueDay } from '../store/day.ts';
import { DAYS, SLICE, storeOurs } from '../store/ours.ts';

/**
 * Listings a second that the storing bench's own step reaches on its second day: nothing but
 * storing, on one connection.
 */
export async function storingAlone(server: EmbeddedServer, size: number): Promise<number> {
  const url = await embeddedDatabase(server, 'storing_alone');
  await migrate(url);
  const ours = connect(url, { max: 1 });
  await ensureMarketplace(ours.db, 'toy');
  const slices = (day: 1 | 2) => {
    const listings = catalogueDay(size, day);
    return Array.from({ length: Math.ceil(size / SLICE) }, (_, n) => listings.slice(n * SLICE, (n + 1) * SLICE));
  };
  for (const slice of slices(1)) await storeOurs(ours, slice, DAYS[1]);
  await ours.db.transaction((tx) => deriveCompanies(tx, 'toy'));
  await ours.db.execute('vacuum analyze');
  const second = slices(2);
  const start = performance.now();
  for (const slice of second) await storeOurs(ours, slice, DAYS[2]);
  const seconds = (performance.now() - start) / 1000;
  await ours.close();
  return size / seconds;
}
