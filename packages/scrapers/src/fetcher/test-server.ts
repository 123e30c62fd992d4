import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MarketplaceInfo } from '@pi/domain';
import { onTestFinished } from 'vitest';
import { createFetcher, type Fetcher } from './fetcher.ts';
import type { FetcherOptions } from './settings.ts';

/** A marketplace with two hosts, invented for tests. */
export const SAMPLE: MarketplaceInfo = {
  name: 'sample',
  title: 'Sample store',
  homeUrl: 'https://store.test',
  description: 'Invented for tests.',
  accessMethod: 'pages',
  coverage: 'all',
  enabledByDefault: false,
  rules: [],
  hosts: ['store.test', 'files.test'],
  listingUrls: [String.raw`^store\.test/(?<id>[^/?#]+)`],
  imageHosts: [],
  pace: { parallel: 4, perSecond: 10_000 },
  primaryMetric: 'users',
  numbers: {},
  format: 'unverified',
};

/** Answers one request; robots.txt is answered 404 unless `robots` says otherwise. */
export type Respond = (request: IncomingMessage, response: ServerResponse) => void;

interface Scene {
  fetcher: Fetcher;
  /** The server's address. */
  storesUrl: string;
  /** Every request that reached the server, as `host/path`, robots.txt files left out. */
  pages: string[];
  /** The same for robots.txt files. */
  robots: string[];
  /** Milliseconds the fetcher was told to wait; it never really waits. */
  waits: number[];
}

/** A real server that plays every store, and a fetcher that talks to it; both end with the test. */
export async function scene(
  { page, robots }: { page: Respond; robots?: Respond },
  options: Partial<FetcherOptions> = {},
): Promise<Scene> {
  const seen = { pages: [] as string[], robots: [] as string[] };
  const server = createServer((request, response) => {
    const forRobots = request.url === '/robots.txt';
    seen[forRobots ? 'robots' : 'pages'].push(`${request.headers.host}${request.url}`);
    if (!forRobots) page(request, response);
    else if (robots) robots(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const waits: number[] = [];
  const storesUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetcher = createFetcher({
    enabled: [SAMPLE.name],
    contact: 'https://sample.test/bot',
    storesUrl,
    wait: async (ms) => {
      waits.push(ms);
    },
    ...options,
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await fetcher.close();
  });
  return { fetcher, storesUrl, waits, ...seen };
}

/** Responds with the given statuses in turn, then with 200 and `ok`. */
export function statuses(...responses: [status: number, headers?: Record<string, string>][]): Respond {
  return (_, response) => {
    const [status, headers] = responses.shift() ?? [200];
    response.writeHead(status, headers).end(status === 200 ? 'ok' : '');
  };
}
