/** What reads an answer of the API: its path after `/api/v1/`. */
type ReadApi = (path: string) => Promise<any>;

interface PageKind {
  name: string;
  /** The page's address, or what finds one from the API. */
  path: string | ((read: ReadApi) => Promise<string>);
}

const STORE = 'chrome-web-store';

/** One address of every kind of page; the tests of accessibility open each. */
export const PAGE_KINDS: PageKind[] = [
  { name: 'home', path: '/' },
  { name: 'marketplaces', path: '/marketplaces' },
  { name: 'marketplace', path: `/marketplaces/${STORE}` },
  { name: 'marketplace with downloads', path: '/marketplaces/vs-code' },
  { name: 'plugin', path: async (read) => `/plugins/${encodeURIComponent(await firstPlugin(read, STORE))}` },
  { name: 'plugin with downloads', path: async (read) => `/plugins/${encodeURIComponent(await firstPlugin(read, 'vs-code'))}` },
  { name: 'companies', path: '/companies' },
  { name: 'company', path: async (read) => `/companies/${(await read(`marketplaces/${STORE}/companies`)).companies[0].slug}` },
  { name: 'data sources', path: '/about/data-sources' },
  { name: 'status', path: '/status' },
  { name: 'not found', path: '/nowhere' },
];

async function firstPlugin(read: ReadApi, store: string): Promise<string> {
  const { plugins } = await read(`marketplaces/${store}/plugins`);
  return `${plugins[0].marketplace}:${plugins[0].externalId}`;
}
