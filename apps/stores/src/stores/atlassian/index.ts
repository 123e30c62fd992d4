import type { Day } from '@pi/domain';
import { atlassian as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { json, type Reply, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { factsOf, installsOf, keyOf, TOPICS } from './facts.ts';

const ROBOTS = '# Sample store\nUser-agent: *\nAllow: /rest/\n';
const DEFAULT_ON_PAGE = 10;
const MAX_ON_PAGE = 50;

/** The Atlassian Marketplace: the list of apps in version 2 of the API. */
export const atlassian: SampleStore = {
  name: 'atlassian',
  hosts: ['marketplace.atlassian.com'],
  defaultSize: 140,
  reach: { from: 0.4, to: 4.8 },
  cumulative: false,
  worksIn: 'Jira',
  topics: TOPICS,
  externalId: keyOf,
  shownCount: installsOf,
  answer({ pathname, search, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    return pathname === pages.LIST_PATH ? listOf(search, searchParams, shelf, day) : undefined;
  },
};

function listOf(search: string, query: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const limit = Math.min(wholeNumber(query.get('limit')) || DEFAULT_ON_PAGE, MAX_ON_PAGE);
  const offset = wholeNumber(query.get('offset')) ?? 0;
  const count = shelf.listedCount(day);
  const apps = shelf.page(day, offset, limit).map((listing) => factsOf(shelf.seed, listing));
  const withVersion = query.get('withVersion') === 'true';
  return json(pages.addonPage(apps, { search, offset, limit, count, withVersion }));
}
