import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@pi/db/testing';
import { createLogger } from '@pi/domain/logger';
import { createFetcher, type MarketplaceAdapter } from '@pi/scrapers';
import { createBodyStore } from '../src/archive/body-store.ts';
import { diskFolder } from '../src/archive/disk-folder.ts';
import type { IngestionDeps } from '../src/deps.ts';
import type { RunReport } from '../src/pipeline/report.ts';
import { type DailyOptions, runDaily } from '../src/pipeline/run-daily.ts';
import { createQueue } from '../src/queue/queue.ts';
import { startToyStore, type ToyStore, toyAdapter } from './toy-store.ts';

/**
 * A toy store of three plugins, and the dependencies of its run on a database of its own.
 * `clock.now` is the time.
 */
export const test = base.extend<{ toy: ToyStore; clock: { now: Date }; deps: IngestionDeps; folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  toy: async ({}, use) => {
    const toy = await startToyStore({ a: {}, b: {}, c: {} });
    await use(toy);
    await toy.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  clock: async ({}, use) => use({ now: new Date('2026-01-01T03:00:00Z') }),
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ingestion-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  deps: async ({ db, toy, clock, folder }, use) => {
    const now = () => clock.now;
    const fetcher = createFetcher({
      enabled: [toyAdapter.info.name],
      contact: 'test',
      storesUrl: toy.url,
      now,
      wait: async () => {},
    });
    const log = createLogger('silent');
    const queue = createQueue(db, [toyAdapter.info.name], log);
    await use({
      db,
      fetcher,
      bodyStore: createBodyStore(diskFolder(folder)),
      log,
      now,
      adapters: [toyAdapter],
      queue,
    });
    await fetcher.close();
    await queue.close();
  },
});

/** Runs one marketplace as the daily run does: enqueues its jobs and drains the queue. */
export async function runMarketplace(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  options: Omit<DailyOptions, 'dataOrigin'>,
): Promise<RunReport> {
  const { runs } = await runDaily({ ...deps, adapters: [adapter] }, { ...options, dataOrigin: 'sample' });
  const [report] = runs;
  if (!report) throw new Error('no run was reported');
  return report;
}
