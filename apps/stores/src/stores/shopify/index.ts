import type { Day } from '@pi/domain';
import { shopify as pages } from '@pi/scrapers/pages';
import type { ListingState } from '../../catalogue/listing.ts';
import { listedAt } from '../../listed-at.ts';
import { placedName, placeInName } from '../../place.ts';
import { html, type Reply, type SampleStore, text } from '../../store.ts';
import { factsOf, reviewFacts, showsContact, TOPICS } from './facts.ts';
import { sitemapAt } from './sitemaps.ts';

const REVIEWS_OF_APP_PAGE = 3;
const LAST_PAGE = 100;
const ROBOTS = `# Sample store
User-agent: *
Disallow: /search
Allow: /

Sitemap: ${pages.STORE}/sitemap.xml
`;
const NOT_FOUND = html(pages.NOT_FOUND_PAGE, 404);

export const shopify: SampleStore = {
  name: 'shopify',
  hosts: ['apps.shopify.com'],
  homePath: '/',
  defaultSize: 160,
  showsContact,
  reach: { from: 2.2, to: 6 },
  statesPrices: true,
  cumulative: true,
  worksIn: 'Shopify',
  topics: TOPICS,
  externalId: (_seed, listing) => placedName(listing),
  // An app without reviews has no number of them.
  shownCount: ({ ratingCount }) => ratingCount || null,
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname === '/') return html(pages.HOME_PAGE);
    const [, handle = '', reviews] = /^\/([a-z0-9-]+)(\/reviews)?$/.exec(pathname) ?? [];
    const listing = listedAt(placeInName(handle), shelf, day);
    if (!listing || placedName(listing) !== handle) return sitemapAt(pathname, shelf, day) ?? NOT_FOUND;
    if (reviews) return reviewsAt(listing, day, Number(searchParams.get('page') ?? 1));
    return html(pages.appPage(factsOf(listing), reviewFacts(listing, day, REVIEWS_OF_APP_PAGE)));
  },
};

function reviewsAt(listing: ListingState, day: Day, page: number): Reply {
  if (!(page >= 1 && page <= LAST_PAGE && Number.isInteger(page))) return NOT_FOUND;
  const onPage = pages.REVIEWS_ON_PAGE;
  const reviews = reviewFacts(listing, day, page * onPage + 1).slice((page - 1) * onPage);
  return html(pages.reviewsPage(factsOf(listing), reviews, page, reviews.length > onPage));
}
