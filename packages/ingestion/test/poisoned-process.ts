import { connect } from '@pi/db';
import { createLogger } from '@pi/domain/logger';
import { createFetcher, type MarketplaceAdapter } from '@pi/scrapers';
import { createBodyStore } from '../src/archive/body-store.ts';
import { diskFolder } from '../src/archive/disk-folder.ts';
import { drain } from '../src/queue/drain.ts';
import { createQueue } from '../src/queue/queue.ts';
import { poisonAdapter } from './poison-store.ts';
import { toyAdapter } from './toy-store.ts';

/**
 * `node poisoned-process.ts DATABASE_URL STORES_URL FOLDER` drains the queues of the toy store and
 * of one whose page kills the process.
 */
const [url = '', storesUrl = '', folder = ''] = process.argv.slice(2);
const adapters: MarketplaceAdapter[] = [
  toyAdapter,
  { ...poisonAdapter, parse: () => process.kill(process.pid, 'SIGKILL') as never },
];
const names = adapters.map(({ info }) => info.name);
const { db } = connect(url, { max: 4 });
const log = createLogger('silent');
await drain({
  db,
  adapters,
  log,
  fetcher: createFetcher({ enabled: names, contact: 'test', storesUrl, wait: async () => {} }),
  bodyStore: createBodyStore(diskFolder(folder)),
  queue: createQueue(db, names, log),
  now: () => new Date('2026-01-01T03:00:00Z'),
});
process.exit(0);
