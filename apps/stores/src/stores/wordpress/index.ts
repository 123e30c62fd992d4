import type { Day } from '@pi/domain';
import { wordpress as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { COMMERCE_TOPICS, GENERAL_TOPICS, WEBSITE_TOPICS } from '../../catalogue/topics/index.ts';
import { listedAt } from '../../listed-at.ts';
import { placedName, placeInName } from '../../place.ts';
import { json, type Reply, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { closureAt } from './closed.ts';
import { factsOf } from './facts.ts';

const ROBOTS = 'User-agent: *\nDisallow: /\n';
const DEFAULT_ON_PAGE = 24;
const MAX_ON_PAGE = 250;

/** The plugin directory of WordPress.org: `/plugins/info/1.2/` with its two actions. */
export const wordpress: SampleStore = {
  name: 'wordpress',
  hosts: ['api.wordpress.org'],
  defaultSize: 150,
  reach: { from: 0.3, to: 7 },
  cumulative: false,
  worksIn: 'WordPress',
  topics: [...WEBSITE_TOPICS, ...WEBSITE_TOPICS, ...COMMERCE_TOPICS, ...GENERAL_TOPICS],
  externalId: (_seed, listing) => placedName(listing),
  shownCount: (listing) => pages.installBand(listing.count),
  shownKind: () => 'at_least',
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname !== '/plugins/info/1.2/') return undefined;
    const action = searchParams.get('action');
    if (action === 'query_plugins') return pageOf(searchParams, shelf, day);
    if (action === 'plugin_information') return informationOf(searchParams, shelf, day);
    return php(pages.UNKNOWN_ACTION, 404);
  },
};

// The real list begins with the most used plugin; this one keeps the catalogue's order, as sorting
// would need all of it.
function pageOf(query: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const pageSize = Math.min(wholeNumber(query.get('request[per_page]')) || DEFAULT_ON_PAGE, MAX_ON_PAGE);
  const page = wholeNumber(query.get('request[page]')) || 1;
  const results = shelf.listedCount(day);
  const fields = requestedFields(query, new Set(pages.LISTED_FIELDS));
  const plugins = shelf
    .page(day, (page - 1) * pageSize, pageSize)
    .map((listing) => fields(pages.plugin(factsOf(listing, day))));
  return php(pages.queryPage(plugins, page, results, pageSize));
}

function informationOf(query: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const slug = query.get('request[slug]') ?? '';
  const place = placeInName(slug);
  if (!place || place.slot >= shelf.size) return NOT_FOUND;
  const listing = listedAt(place, shelf, day);
  if (!listing) {
    const closure = closureAt(slug, place, shelf, day);
    return closure ? php(pages.closed(closure), 404) : NOT_FOUND;
  }
  if (placedName(listing) !== slug) return NOT_FOUND;
  return php(requestedFields(query)(pages.plugin(factsOf(listing, day))));
}

/**
 * Leaves the fields of a request (`request[fields][x]=1`) and the default ones (all without a set),
 * without those with `=0`.
 */
function requestedFields(query: URLSearchParams, defaults?: Set<string>) {
  const isRequested = (field: string) => {
    const value = query.get(`request[fields][${field}]`);
    return value === null ? !defaults || defaults.has(field) : value !== '0' && value !== 'false';
  };
  return (plugin: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(plugin).filter(([field]) => isRequested(field)));
}

function php(value: unknown, status = 200): Reply {
  return { ...json(null, status), body: pages.body(value) };
}

const NOT_FOUND = php(pages.NOT_FOUND, 404);
