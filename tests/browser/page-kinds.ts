/** What finds an address: reads an answer of the API, whose path after `/api/v1/` it is given. */
interface Answer {
  plugins: { id: string }[];
  companies: { slug: string }[];
  events: { id: string; title: string }[];
  organizations: { id: string; isSample: boolean }[];
  reports: { quarter: string }[];
}
export type ReadApi = (path: string) => Promise<Answer>;

export interface PageKind {
  name: string;
  /** The page's address, or what finds one from the API. */
  path: string | ((read: ReadApi) => Promise<string>);
  /** Whether the page answers with a status of 400 or more. */
  isRefusal?: boolean;
  /** The e-mail address of who reads it; nobody is signed in where it is left out. */
  as?: string;
  /** Bytes of script at most, where it needs more than others. */
  mostScript?: number;
  /** Whether nothing on it is sample data, so that it does not say so. */
  isReal?: boolean;
}

const STORE = 'chrome-web-store';

/** One address of every kind of page; tests of all pages open each. */
export const PAGE_KINDS: PageKind[] = [
  { name: 'home', path: '/' },
  { name: 'explorer', path: '/plugins' },
  { name: 'explorer with filters', path: '/plugins?users=1k-&growth=0-&risk=high,medium&add=rating' },
  { name: 'explorer with nothing', path: '/plugins?users=1000M-' },
  { name: 'a list of its own', path: '/plugins/lists/abandoned' },
  { name: 'search', path: '/search?q=tab' },
  { name: 'search with nothing', path: '/search?q=nothing-is-called-this' },
  { name: 'changes', path: '/changes?days=30' },
  { name: 'movers', path: '/movers' },
  { name: 'niches', path: '/niches?q=tab' },
  { name: 'niches with nothing', path: '/niches' },
  { name: 'marketplaces', path: '/marketplaces' },
  { name: 'marketplace', path: `/marketplaces/${STORE}` },
  { name: 'marketplace with downloads', path: '/marketplaces/vs-code' },
  { name: 'plugin', path: firstPlugin(STORE) },
  { name: 'plugin with downloads', path: firstPlugin('vs-code') },
  { name: 'plugin of WordPress', path: firstPlugin('wordpress') },
  { name: 'plugin of Firefox', path: firstPlugin('firefox') },
  { name: 'plugin of Google Workspace', path: firstPlugin('google-workspace') },
  { name: 'plugin that changed hands', path: soldPlugin },
  { name: 'plugin’s chart as an index', path: firstPlugin(STORE, '?scale=index&range=30d&history=versions') },
  { name: 'compare with nothing', path: '/compare' },
  { name: 'compare', path: comparison([STORE]) },
  { name: 'compare one', path: comparison([STORE], 1) },
  { name: 'compare two stores', path: comparison([STORE, 'vs-code'], 3, '&align=first') },
  { name: 'compare gains', path: comparison(['vs-code'], 3, '&scale=growth') },
  { name: 'compare what is not there', path: '/compare?ids=nothing', isRefusal: true },
  { name: 'categories', path: '/categories' },
  { name: 'category', path: '/categories/productivity' },
  { name: 'category in one store', path: `/categories/productivity?marketplace=${STORE}` },
  { name: 'companies', path: '/companies' },
  { name: 'companies that pass filters', path: '/companies?type=small&plugins=2-&sort=plugins' },
  { name: 'company', path: firstCompany(STORE) },
  { name: 'data sources', path: '/about/data-sources' },
  { name: 'status', path: '/status' },
  { name: 'inventory check', path: '/check' },
  { name: 'services', path: '/services' },
  { name: 'services after a mistake', path: '/services?errors=email' },
  { name: 'reports', path: '/reports' },
  { name: 'report', path: newestReport },
  { name: 'report that is not there', path: '/reports/1990-Q1', isRefusal: true },
  { name: 'methodology', path: '/methodology' },
  { name: 'privacy', path: '/privacy' },
  { name: 'terms', path: '/terms' },
  { name: 'not found', path: '/nowhere', isRefusal: true },
];

async function newestReport(read: ReadApi) {
  const { reports } = await read('reports');
  return `/reports/${reports[0]?.quarter}`;
}

function firstPlugin(store: string, query = '') {
  return async (read: ReadApi) => {
    const { plugins } = await read(`marketplaces/${store}/plugins`);
    return `/plugins/${encodeURIComponent(plugins[0]?.id ?? '')}${query}`;
  };
}

async function soldPlugin(read: ReadApi) {
  const { plugins } = await read('plugins?changed=hands&limit=1');
  return `/plugins/${encodeURIComponent(plugins[0]?.id ?? '')}`;
}

function comparison(stores: string[], each = 3, query = '') {
  return async (read: ReadApi) => {
    const lists = await Promise.all(stores.map((store) => read(`marketplaces/${store}/plugins?pageSize=${each}`)));
    return `/compare?ids=${lists.flatMap(({ plugins }) => plugins.map(({ id }) => id)).join(',')}${query}`;
  };
}

function firstCompany(store: string) {
  return async (read: ReadApi) => {
    const { companies } = await read(`marketplaces/${store}/companies`);
    return `/companies/${companies[0]?.slug}`;
  };
}
