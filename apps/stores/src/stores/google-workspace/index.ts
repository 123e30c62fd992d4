import type { Day } from '@pi/domain';
import { sitemap } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { reviewsOn } from '../../catalogue/reviews.ts';
import { listedAt } from '../../listed-at.ts';
import { html, type Reply, type SampleStore, text, xml } from '../../store.ts';
import { detailPage } from './detail-page.ts';
import { CATEGORIES, type Facts, factsOf } from './facts.ts';
import { idOf, placeOf } from './id.ts';
import { listPage } from './list-page.ts';

const MOST_IN_LIST = 100;
const REVIEWS_ON_PAGE = 10;
const MARKETPLACE = 'https://workspace.google.com/marketplace';
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
  reach: { from: 1, to: 7.2 },
  cumulative: false,
  externalId: idOf,
  shownCount: (listing) => listing.count,
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname === '/marketplace/sitemap.xml') return xml(sitemap(addresses(shelf, day)));
    if (pathname === '/marketplace')
      return html(
        listPage(
          'Popular apps',
          MARKETPLACE,
          appsOf(shelf, day, () => true),
        ),
      );
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
  return html(detailPage(factsOf(shelf.seed, listing), reviewsOn(listing, day, REVIEWS_ON_PAGE)));
}

function listOf(category: (typeof CATEGORIES)[number], shelf: Shelf, day: Day): Reply {
  const apps = appsOf(shelf, day, (facts) => facts.category === category);
  return html(listPage(category.title, `${MARKETPLACE}/category/${category.path}`, apps));
}

function appsOf(shelf: Shelf, day: Day, belongs: (facts: Facts) => boolean): Facts[] {
  const apps: Facts[] = [];
  for (const listing of shelf.listed(day)) {
    const facts = factsOf(shelf.seed, listing);
    if (belongs(facts)) apps.push(facts);
    if (apps.length === MOST_IN_LIST) break;
  }
  return apps;
}

function* addresses(shelf: Shelf, day: Day): Generator<string> {
  yield MARKETPLACE;
  for (const { path } of CATEGORIES) yield `${MARKETPLACE}/category/${path}`;
  for (const listing of shelf.listed(day)) yield factsOf(shelf.seed, listing).address;
}
