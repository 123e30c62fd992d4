import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, pluginMetrics, plugins } from '@pi/db';
import { ensureMetricPartitions } from '@pi/db/queries/listings/metric-partitions.sql';
import { ensureMarketplace } from '@pi/db/queries/runs/runs';
import { test as base } from '@pi/db/testing';
import type { Listing, RobotsException } from '@pi/domain';
import { createLogger } from '@pi/domain/logger';
import { createBodyStore, diskFolder } from '@pi/ingestion/archive';
import { storeListings } from '@pi/ingestion/store';
import { aListing } from '@pi/ingestion/testing/listing';
import { createFetcher, type Fetcher } from '@pi/scrapers';
import type { HistoryDeps } from '../src/history/history-source.ts';

const NOW = () => new Date('2026-06-01T03:00:00Z');

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server in place of every host that history is read from. */
export interface HistoryServer {
  url: string;
  /** Answers requests, those for robots.txt too; set by the test. */
  answer: Answer;
  /** `host/path?query` of all requests except those for robots.txt. */
  paths: string[];
  /** Milliseconds that the fetcher was to wait; tests do not wait. */
  waits: number[];
  /** The operator's decisions, which the fetcher reads with every request. */
  exceptions: RobotsException[];
}

/** A server, a folder, and the dependencies of a backfill. */
export const test = base.extend<{ server: HistoryServer; folder: string; deps: HistoryDeps }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  server: async ({}, use) => {
    const http = createServer((request, response) => {
      if (request.url !== '/robots.txt') server.paths.push(`${request.headers.host}${request.url}`);
      server.answer(request, response);
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const server: HistoryServer = {
      url,
      answer: (_, response) => response.writeHead(404).end(),
      paths: [],
      waits: [],
      exceptions: [],
    };
    await use(server);
    http.closeAllConnections();
    http.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'history-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  deps: async ({ db, server, folder }, use) => {
    const fetcher = newFetcher(server);
    const bodyStore = createBodyStore(diskFolder(join(folder, 'raw')));
    await use({ db, fetcher, bodyStore, log: createLogger('silent'), now: NOW });
    await fetcher.close();
  },
});

/** A new fetcher, which has no state of earlier responses. */
export function newFetcher(server: HistoryServer): Fetcher {
  return createFetcher({
    enabled: ['internet-archive', 'wordpress'],
    robotsExceptions: server.exceptions,
    contact: 'test',
    storesUrl: server.url,
    pace: { parallel: 4, perSecond: 10_000 },
    now: NOW,
    wait: async (ms) => {
      server.waits.push(ms);
    },
  });
}

/** Stores a listing as the daily run does. */
export async function storeObservation(
  db: Db,
  marketplace: string,
  moment: string,
  fields: Partial<Listing>,
): Promise<void> {
  const day = moment.slice(0, 10);
  await ensureMarketplace(db, marketplace);
  await ensureMetricPartitions(db, [day]);
  const observation = { listing: aListing(fields), observedAt: new Date(moment), day };
  await db.transaction((tx) => storeListings(tx, [observation], { marketplace, announceNew: false }));
}

/** Lists a plugin's numbers, oldest first: day, users (or downloads), source. */
export async function listMetricDays(db: Db, externalId: string) {
  const plugin = (await db.select().from(plugins)).find((one) => one.externalId === externalId);
  const rows = (await db.select().from(pluginMetrics)).filter((row) => row.pluginId === plugin?.id);
  return rows
    .map((row) => [row.day, row.users ?? row.downloads, row.source ?? 'marketplace'])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
