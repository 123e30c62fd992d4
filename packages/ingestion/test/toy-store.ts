import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Developer, MarketplaceInfo, ParseResult } from '@pi/domain';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import { aListing } from './listing.ts';

type Plugin = {
  /** That its page states; its own by default. */
  id?: string;
  name?: string;
  users?: number | null;
  downloads?: number;
  gone?: boolean;
  broken?: boolean;
  captcha?: boolean;
  site?: string;
  summary?: string | null;
  pricingLabel?: string | null;
  developer?: Developer;
};

/** A small store on a real port: an index of ids, and a page of JSON for each. */
export interface ToyStore {
  url: string;
  plugins: Record<string, Plugin>;
  /** The status of every response, in place of the pages. */
  refuseWith: number | null;
  /** Whether the second page of the index is missing. */
  breaksOff: boolean;
  /** Requested paths, in order. */
  asked: string[];
  /** A page whose response waits for a promise. */
  expiresAt: { path: string; over: Promise<unknown> } | null;
  /** Called before each response, which waits for a promise that it returns. */
  onPage: (request: IncomingMessage) => unknown;
  close(): Promise<void>;
}

export async function startToyStore(plugins: Record<string, Plugin>): Promise<ToyStore> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    toy.asked.push(path);
    if (path === '/robots.txt') return response.end('User-agent: *\nAllow: /');
    if (path === '/index.json') return response.end(JSON.stringify(Object.keys(toy.plugins)));
    if (path === '/more.json') return response.writeHead(toy.breaksOff ? 404 : 200).end('[]');
    await toy.onPage(request);
    if (path === toy.expiresAt?.path) await toy.expiresAt.over;
    if (toy.refuseWith) return response.writeHead(toy.refuseWith).end();
    const id = path.replace('/plugins/', '');
    return response.end(JSON.stringify({ id, ...toy.plugins[id] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const toy: ToyStore = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plugins,
    refuseWith: null,
    breaksOff: false,
    asked: [],
    expiresAt: null,
    onPage: () => {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return toy;
}

const info: MarketplaceInfo = {
  name: 'toy',
  title: 'Toy Store',
  homeUrl: 'https://toy.example',
  description: 'A store for tests.',
  accessMethod: 'JSON pages',
  coverage: 'whole catalogue',
  enabledByDefault: true,
  rules: [],
  hosts: ['toy.example'],
  listingUrls: [String.raw`^toy\.example/(?<id>[^/?#]+)`],
  imageHosts: [],
  pace: { parallel: 4, perSecond: 10_000 },
  primaryMetric: 'users',
  numbers: { users: { label: 'users', meaning: 'people in the test' } },
  format: 'verified',
};

/** The toy store's adapter. */
export const toyAdapter: MarketplaceAdapter = {
  info,
  async *discover({ fetch }) {
    for (const page of ['index', 'more']) {
      yield* JSON.parse((await fetch({ url: `https://toy.example/${page}.json` })).body) as string[];
    }
  },
  requests: (key) => [{ url: `https://toy.example/plugins/${key}` }],
  parse: ([response]) => parseToy(response),
};

function parseToy(response: StoreResponse | undefined): ParseResult {
  const { id, name, users, downloads, gone, broken, captcha, site, developer, summary, pricingLabel } = JSON.parse(
    response?.body ?? '{}',
  ) as Plugin & {
    id: string;
  };
  if (gone) return { listings: [], gone: [{ externalId: id, reason: 'removed by its owner' }], problems: [] };
  if (captcha) return { listings: [], gone: [], problems: [{ kind: 'blocked', message: 'captcha', externalId: id }] };
  if (broken)
    return {
      listings: [],
      gone: [],
      problems: [{ kind: 'format_changed', message: 'name: not found', externalId: id }],
    };
  const count = users === undefined ? 100 : users;
  const owner = developer ?? { name: 'Acme GmbH', site: site ?? 'https://acme.example' };
  return {
    listings: [
      aListing({
        externalId: id,
        name: name ?? `Plugin ${id}`,
        developer: owner,
        ...(summary !== undefined && { summary }),
        pricingLabel,
        users: count === null ? null : { value: count, kind: 'exact' },
        downloads: downloads === undefined ? undefined : { value: downloads, kind: 'exact' },
      }),
    ],
    gone: [],
    problems: [],
  };
}
