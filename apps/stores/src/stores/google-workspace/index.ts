import type { Day } from '@pi/domain';
import { googleWorkspace as pages, sitemap } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { listedAt } from '../../listed-at.ts';
import { html, type Reply, type SampleStore, text, xml } from '../../store.ts';
import { type Facts, factsOf, reviewFacts, TOPICS } from './facts.ts';
import { idOf, placeOf } from './id.ts';

const MAX_IN_LIST = 100;
const REVIEWS_ON_PAGE = 10;
const { CATEGORIES, MARKETPLACE } = pages;
const ROBOTS = `# Sample store
User-agent: *
Disallow: /marketplace/search
Allow: /marketplace/

Sitemap: ${MARKETPLACE}/sitemap.xml
`;

export const googleWorkspace: SampleStore = {
  name: 'google-workspace',
  hosts: ['workspace.google.com'],
  homePath: '/marketplace',
  defaultSize: 150,
  worksIn: 'Google Workspace',
  topics: TOPICS,
  showsContact: () => true,
  reach: { from: 1, to: 7.2 },
  statesPrices: true,
  cumulative: false,
  externalId: idOf,
  shownCount: (listing) => listing.count,
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname === '/marketplace/sitemap.xml') return xml(sitemap(addresses(shelf, day)));
    if (pathname === '/marketplace') return html(pages.listPage('Popular apps', MARKETPLACE, appsOf(shelf, day)));
    const app = /^\/marketplace\/app\/(?:[^/]+\/)?(\d{12})$/.exec(pathname);
    if (app?.[1]) return detailOf(app[1], shelf, day);
    const category = CATEGORIES.find(({ path }) => pathname === `/marketplace/category/${path}`);
    return category ? listOf(category, shelf, day) : NOT_FOUND;
  },
};

const NOT_FOUND = html(
  '<!doctype html><html lang="en"><title>Error 404 (Not Found)!!1</title><p><b>404.</b> That’s an error.',
  404,
);

function detailOf(id: string, shelf: Shelf, day: Day): Reply {
  const listing = listedAt(placeOf(shelf.seed, id), shelf, day);
  if (!listing) return NOT_FOUND;
  return html(pages.detailPage(factsOf(shelf.seed, listing), reviewFacts(listing, day, REVIEWS_ON_PAGE)));
}

function listOf(category: (typeof CATEGORIES)[number], shelf: Shelf, day: Day): Reply {
  const apps = appsOf(shelf, day, category);
  return html(pages.listPage(category.title, `${MARKETPLACE}/category/${category.path}`, apps));
}

function appsOf(shelf: Shelf, day: Day, category?: Facts['category']): Facts[] {
  const apps: Facts[] = [];
  for (const listing of shelf.listed(day)) {
    const facts = factsOf(shelf.seed, listing);
    if (!category || facts.category === category) apps.push(facts);
    if (apps.length === MAX_IN_LIST) break;
  }
  return apps;
}

function* addresses(shelf: Shelf, day: Day): Generator<string> {
  yield MARKETPLACE;
  for (const { path } of CATEGORIES) yield `${MARKETPLACE}/category/${path}`;
  for (const listing of shelf.listed(day)) yield pages.addressOf(factsOf(shelf.seed, listing));
}
