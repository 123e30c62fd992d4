import type { Db, Queryable } from '@pi/db';
import type { DataOrigin } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { createLogger, type Logger } from '@pi/domain/logger';
import {
  createFetcher,
  enabledMarketplaces,
  type Fetcher,
  getAdapter,
  type MarketplaceAdapter,
  robotsExceptions,
} from '@pi/scrapers';
import { type BodyStore, createBodyStore } from './archive/body-store.ts';
import { openBlobFolder } from './archive/open-blob-folder.ts';
import { createQueue, type Queue } from './queue/queue.ts';
import { createSharedPace } from './shared-pace.ts';

/** What a run depends on: database, network, body store, queue, log and clock. */
export interface IngestionDeps {
  db: Db;
  fetcher: Fetcher;
  bodyStore: BodyStore;
  queue: Queue;
  log: Logger;
  now(): Date;
  /** The adapters of the enabled marketplaces. */
  adapters: MarketplaceAdapter[];
}

/** The same where `db` may be a transaction: transactions inside it are savepoints. */
export type NestableDeps = Omit<IngestionDeps, 'db'> & { db: Queryable };

/** The sample stores need no sparing. */
const SAMPLE_PACE = { parallel: 16, perSecond: 10_000 };

/**
 * Creates the dependencies that the settings describe.
 * @param dataOrigin the origin of the data; sample stores are read at full speed
 * @param now the clock; sample stores have days of their own
 * @returns the dependencies, and `close`, which closes all of them but the database
 */
export function createDeps(
  db: Db,
  env: Env,
  dataOrigin: DataOrigin,
  now = () => new Date(),
): { deps: IngestionDeps; close(): Promise<void> } {
  const sample = dataOrigin === 'sample';
  const log = createLogger(env.LOG_LEVEL);
  const pace = sample ? SAMPLE_PACE : undefined;
  const enabled = enabledMarketplaces(env.MARKETPLACES_ENABLED).map((info) => info.name);
  const fetcher = createFetcher({
    enabled,
    robotsExceptions: robotsExceptions(env.ROBOTS_EXCEPTIONS),
    contact: env.CONTACT,
    storesUrl: env.STORES_URL,
    pace,
    sharedPace: sample ? undefined : createSharedPace(db),
    log,
    now,
  });
  const deps = {
    db,
    fetcher,
    bodyStore: createBodyStore(openBlobFolder(env, dataOrigin)),
    queue: createQueue(db, enabled, log),
    log,
    now,
    adapters: enabled.map(getAdapter),
  };
  return { deps, close: () => Promise.all([fetcher.close(), deps.queue.close()]).then(() => {}) };
}
