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

/** A server in place of every host that is asked for history. */
export interface Asked {
  url: string;
  /** What it answers, robots.txt included; to be set by the test. */
  answer: Answer;
  /** `host/path?query` of every request but for robots.txt. */
  paths: string[];
  /** Milliseconds the fetcher was told to wait; it never really waits. */
  waits: number[];
  /** The operator's decisions; the fetcher looks at them with every request. */
  exceptions: RobotsException[];
}

/** A server, a folder, and what a backfill works with. */
export const test = base.extend<{ asked: Asked; folder: string; deps: HistoryDeps }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  asked: async ({}, use) => {
    const server = createServer((request, response) => {
      if (request.url !== '/robots.txt') asked.paths.push(`${request.headers.host}${request.url}`);
      asked.answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asked: Asked = {
      url,
      answer: (_, response) => response.writeHead(404).end(),
      paths: [],
      waits: [],
      exceptions: [],
    };
    await use(asked);
    server.closeAllConnections();
    server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'history-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  deps: async ({ db, asked, folder }, use) => {
    const fetcher = newFetcher(asked);
    const bodyStore = createBodyStore(diskFolder(join(folder, 'raw')));
    await use({ db, fetcher, bodyStore, log: createLogger('silent'), now: NOW });
    await fetcher.close();
  },
});

/** A fetcher that knows nothing of what was answered before. */
export function newFetcher(asked: Asked): Fetcher {
  return createFetcher({
    enabled: ['internet-archive', 'wordpress'],
    robotsExceptions: asked.exceptions,
    contact: 'test',
    storesUrl: asked.url,
    pace: { parallel: 4, perSecond: 10_000 },
    now: NOW,
    wait: async (ms) => {
      asked.waits.push(ms);
    },
  });
}

/** Stores a listing as if we had seen it. */
export async function see(db: Db, marketplace: string, moment: string, fields: Partial<Listing>): Promise<void> {
  const day = moment.slice(0, 10);
  await ensureMarketplace(db, marketplace);
  await ensureMetricPartitions(db, [day]);
  const seen = { listing: aListing(fields), observedAt: new Date(moment), day };
  await db.transaction((tx) => storeListings(tx, [seen], { marketplace, announceNew: false }));
}

/** All days of a plugin's numbers, oldest first: day, users (or downloads), source. */
export async function daysOf(db: Db, externalId: string) {
  const plugin = (await db.select().from(plugins)).find((one) => one.externalId === externalId);
  const rows = (await db.select().from(pluginMetrics)).filter((row) => row.pluginId === plugin?.id);
  return rows
    .map((row) => [row.day, row.users ?? row.downloads, row.source ?? 'seen'])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
