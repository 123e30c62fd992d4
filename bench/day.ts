import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '@pi/embedded-postgres';
import { measureBytes } from './day/bytes.ts';
import { measureGrowth } from './day/growth.ts';
import { measureHistory } from './day/history.ts';
import type { Measured, Measurement } from './day/measurement.ts';
import { measureOverhead } from './day/overhead.ts';
import { report } from './day/report.ts';
import { storingAlone } from './day/storing-alone.ts';
import type { BenchOptions } from './run.ts';

/** One store whose pages hold 100 listings each, and one that has a page for each listing. */
const STORES = [
  { marketplace: 'wordpress', share: 1 },
  { marketplace: 'chrome-web-store', share: 0.1 },
] as const;
const WORKERS = 2;
const SIZE = 20_000;
const FULL_SIZE = 300_000;
const STORING_SIZE = 20_000;

/**
 * Sample days through the whole path: stores in a process of their own, two workers, an embedded
 * database. The largest day has 20,000 listings, or `--size`, of the store with long pages and a
 * tenth of that of the other; `--full` has 300,000 of both. The long history is measured with the
 * one store: it lies in the database, where both are alike.
 */
export async function run({ size = SIZE, full }: BenchOptions): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-day-'));
  chmodSync(folder, 0o755); // the server's user has to get in
  const server = await startEmbedded({ dir: join(folder, 'pg') });
  try {
    return report(await measure(server, folder, full ? () => FULL_SIZE : (share) => size * share));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  server: EmbeddedServer,
  folder: string,
  sizeOf: (share: number) => number,
): Promise<Measurement> {
  const storing = await storingAlone(server, STORING_SIZE);
  const stores: Measured[] = [];
  for (const { marketplace, share } of STORES) {
    const begin = (what: string) => console.log(`${marketplace}: ${what} …`);
    begin('a day, and one with ten times the listings');
    const growth = await measureGrowth(server, folder, { marketplace, size: sizeOf(share), workers: WORKERS });
    begin('the bytes of a month');
    const bytes = await measureBytes(server, folder, { marketplace, size: Math.max(2000 * share, 500) });
    begin('days with and without the queue');
    const overhead = await measureOverhead(server, folder, {
      marketplace,
      size: Math.max(4000 * share, 1000),
    });
    stores.push({ marketplace, growth, bytes, overhead });
  }
  console.log('days after ten times the history …');
  const history = await measureHistory(server, folder, { marketplace: STORES[0].marketplace, size: 4000 });
  return { stores, history, storing, cores: availableParallelism() };
}
