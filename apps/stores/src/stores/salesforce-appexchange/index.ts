import { daysBetween } from '@pi/domain';
import { json, OPEN_ROBOTS, type SampleStore, text } from '../../store.ts';
import { featuredApp, listedApp } from './app.ts';
import { idOf, uuidOf } from './id.ts';

const LIST = '/recommendations/v3/listings';
const PAGE_SIZE = 12;
const LARGEST_PAGE = 100;
const FEATURED = 2;
const NOT_FOUND = json({ message: 'Not Found' }, 404);

/** The Salesforce AppExchange: the listings API behind its pages. */
export const salesforceAppexchange: SampleStore = {
  name: 'salesforce-appexchange',
  hosts: ['api.appexchange.salesforce.com'],
  defaultSize: 150,
  reach: { from: 2.2, to: 5.5 },
  cumulative: true,
  worksIn: 'Salesforce',
  externalId: idOf,
  shownCount: (listing) => listing.ratingCount,
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname !== LIST || searchParams.get('type') !== 'apps') return NOT_FOUND;
    const page = wholeNumber(searchParams.get('page'), 0);
    const pageSize = Math.min(wholeNumber(searchParams.get('pageSize'), PAGE_SIZE), LARGEST_PAGE);
    return json({
      advancedQuery: '',
      queryText: '',
      searchQueryUid: uuidOf(shelf.seed, page, daysBetween('2000-01-01', day)),
      totalCount: shelf.listedCount(day),
      listings: shelf.page(day, page * pageSize, pageSize).map((listing) => listedApp(shelf.seed, listing)),
      // The same on every page; they stand in the list too.
      featured: shelf.page(day, 0, FEATURED).map((listing) => featuredApp(shelf.seed, listing)),
    });
  },
};

function wholeNumber(asked: string | null, otherwise: number): number {
  return asked !== null && /^\d{1,7}$/.test(asked) ? Number(asked) : otherwise;
}
