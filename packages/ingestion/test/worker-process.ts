import { once } from 'node:events';
import { connect } from '@pi/db';
import { createLogger } from '@pi/domain/logger';
import { createFetcher } from '@pi/scrapers';
import { createBodyStore } from '../src/archive/body-store.ts';
import { diskFolder } from '../src/archive/disk-folder.ts';
import { drain } from '../src/queue/drain.ts';
import { createQueue } from '../src/queue/queue.ts';
import { createSharedPace } from '../src/shared-pace.ts';
import { toyAdapter } from './toy-store.ts';

/**
 * Sends `ready`, and on a message drains the toy store's jobs:
 * `node worker-process.ts NAME DATABASE_URL STORES_URL FOLDER PER_SECOND PARALLEL`.
 */
const [name = '', databaseUrl = '', storesUrl, folder = '', perSecond, parallel] = process.argv.slice(2);
const { db, close } = connect(databaseUrl);
const log = createLogger('silent');
const queue = createQueue(db, ['toy'], log);
const fetcher = createFetcher({ enabled: ['toy'], contact: name, storesUrl, sharedPace: createSharedPace(db) });
const info = { ...toyAdapter.info, pace: { parallel: Number(parallel), perSecond: Number(perSecond) } };
process.send?.('ready');
await once(process, 'message');
await drain({
  db,
  fetcher,
  queue,
  log,
  bodyStore: createBodyStore(diskFolder(folder)),
  now: () => new Date('2026-01-01T03:00:00Z'),
  adapters: [{ ...toyAdapter, info }],
});
await Promise.all([fetcher.close(), queue.close()]);
await close();
process.disconnect();
