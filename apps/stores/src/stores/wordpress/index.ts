import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { reviewsOn } from '../../catalogue/reviews.ts';
import { listedAt } from '../../listed-at.ts';
import { placedName, placeInName } from '../../place.ts';
import { json, type Reply, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { closedPlugin } from './closed.ts';
import { factsOf } from './facts.ts';
import { bandOf } from './installs.ts';
import { phpJson } from './php-json.ts';
import { LISTED_FIELDS, pluginOf } from './plugin.ts';

const ROBOTS = 'User-agent: *\nDisallow: /\n';
const REVIEWS = 10;
const DEFAULT_ON_PAGE = 24;
const MOST_ON_PAGE = 250;

/** The plugin directory of WordPress.org: `/plugins/info/1.2/` with its two actions. */
export const wordpress: SampleStore = {
  name: 'wordpress',
  hosts: ['api.wordpress.org'],
  defaultSize: 150,
  reach: { from: 0.3, to: 7 },
  cumulative: false,
  worksIn: 'WordPress',
  externalId: (_seed, listing) => placedName(listing),
  shownCount: (listing) => bandOf(listing.count),
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname !== '/plugins/info/1.2/') return undefined;
    const action = searchParams.get('action');
    if (action === 'query_plugins') return pageOf(searchParams, shelf, day);
    if (action === 'plugin_information') return informationOf(searchParams, shelf, day);
    return php({ error: 'Action not implemented.' }, 404);
  },
};

// The real list begins with the most used plugin; this one keeps the catalogue's order, as sorting would need all of it.
function pageOf(asked: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const most = Math.min(wholeNumber(asked.get('request[per_page]')) || DEFAULT_ON_PAGE, MOST_ON_PAGE);
  const page = wholeNumber(asked.get('request[page]')) || 1;
  const results = shelf.listedCount(day);
  const fields = askedFields(asked, new Set(LISTED_FIELDS));
  const plugins = shelf
    .page(day, (page - 1) * most, most)
    .map((listing) => fields(pluginOf(factsOf(listing, day), reviewsOn(listing, day, REVIEWS))));
  return php({ info: { page, pages: Math.ceil(results / most), results }, plugins });
}

function informationOf(asked: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const slug = asked.get('request[slug]') ?? '';
  const place = placeInName(slug);
  if (!place || place.slot >= shelf.size) return NOT_FOUND;
  const listing = listedAt(place, shelf, day);
  if (!listing) {
    const closed = closedPlugin(slug, place, shelf, day);
    return closed ? php(closed, 404) : NOT_FOUND;
  }
  if (placedName(listing) !== slug) return NOT_FOUND;
  return php(askedFields(asked)(pluginOf(factsOf(listing, day), reviewsOn(listing, day, REVIEWS))));
}

/** Keeps the fields that are asked for (`request[fields][x]=1`), and those there are anyway (all without a set) but for `=0`. */
function askedFields(asked: URLSearchParams, anyway?: Set<string>) {
  const wanted = (field: string) => {
    const value = asked.get(`request[fields][${field}]`);
    return value === null ? !anyway || anyway.has(field) : value !== '0' && value !== 'false';
  };
  return (plugin: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(plugin).filter(([field]) => wanted(field)));
}

function php(value: unknown, status = 200): Reply {
  return { ...json(null, status), body: phpJson(value) };
}

const NOT_FOUND = php({ error: 'Plugin not found.' }, 404);
