import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@pi/db/testing';
import { createFetcher } from '@pi/scrapers';
import type { IngestionDeps } from '../src/deps.ts';
import { createLogger } from '../src/log.ts';
import { diskFolder } from '../src/raw-store/disk-folder.ts';
import { createRawStore } from '../src/raw-store/raw-store.ts';
import { startToyStore, type ToyStore, toyAdapter } from './toy-store.ts';

/** A toy store of three plugins, and the dependencies of a run over it on a Postgres of its own. `clock.now` is the time. */
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
      enabled: [toyAdapter.about.name],
      contact: 'test',
      storesUrl: toy.url,
      now,
      wait: async () => {},
    });
    await use({
      db,
      fetcher,
      rawStore: createRawStore(diskFolder(folder)),
      log: createLogger('silent'),
      now,
      adapters: [toyAdapter],
      owner: 'this process',
    });
    await fetcher.close();
  },
});
