import { daysBetween } from '@pi/domain';
import { salesforceAppexchange as pages } from '@pi/scrapers/pages';
import { json, OPEN_ROBOTS, type SampleStore, text } from '../../store.ts';
import { factsOf, featuredFacts, TOPICS } from './facts.ts';
import { idOf, uuidOf } from './id.ts';

const LIST = '/recommendations/v3/listings';
const PAGE_SIZE = 12;
const MAX_PAGE_SIZE = 100;
const FEATURED = 2;
const NOT_FOUND = json(pages.NOT_FOUND, 404);

/** The Salesforce AppExchange: the listings API behind its pages. */
export const salesforceAppexchange: SampleStore = {
  name: 'salesforce-appexchange',
  hosts: ['api.appexchange.salesforce.com'],
  defaultSize: 150,
  reach: { from: 2.2, to: 5.5 },
  statesPrices: true,
  cumulative: true,
  worksIn: 'Salesforce',
  topics: TOPICS,
  externalId: idOf,
  shownCount: (listing) => listing.ratingCount,
  answer({ pathname, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(OPEN_ROBOTS);
    if (pathname !== LIST || searchParams.get('type') !== 'apps') return NOT_FOUND;
    const page = wholeNumber(searchParams.get('page'), 0);
    const pageSize = Math.min(wholeNumber(searchParams.get('pageSize'), PAGE_SIZE), MAX_PAGE_SIZE);
    const apps = shelf.page(day, page * pageSize, pageSize).map((listing) => factsOf(shelf.seed, listing));
    const featured = shelf.page(day, 0, FEATURED).map((listing) => featuredFacts(shelf.seed, listing));
    const queryId = uuidOf(shelf.seed, page, daysBetween('2000-01-01', day));
    return json(pages.listPage(apps, featured, { queryId, count: shelf.listedCount(day) }));
  },
};

function wholeNumber(asked: string | null, otherwise: number): number {
  return asked !== null && /^\d{1,7}$/.test(asked) ? Number(asked) : otherwise;
}
