import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { json, type Reply, type SampleStore, text } from '../../store.ts';
import { wholeNumber } from '../../whole-number.ts';
import { addonOf } from './addon.ts';
import { factsOf, installsOf, keyOf } from './facts.ts';

const ROBOTS = '# Sample store\nUser-agent: *\nAllow: /rest/\n';
const LIST = '/rest/2/addons';
const DEFAULT_ON_PAGE = 10;
const MOST_ON_PAGE = 50;
const QUERY =
  '{?application,applicationBuild,category*,cost,filter,forThisUser,hosting*,includeHidden,includePrivate,marketingLabel*,text,withVersion,storesPersonalData,offset,limit}';

/** The Atlassian Marketplace: the list of apps in version 2 of the API. */
export const atlassian: SampleStore = {
  name: 'atlassian',
  hosts: ['marketplace.atlassian.com'],
  defaultSize: 140,
  reach: { from: 0.4, to: 4.8 },
  cumulative: false,
  worksIn: 'Jira',
  externalId: keyOf,
  shownCount: installsOf,
  answer({ pathname, search, searchParams }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    return pathname === LIST ? listOf(search, searchParams, shelf, day) : undefined;
  },
};

function listOf(search: string, asked: URLSearchParams, shelf: Shelf, day: Day): Reply {
  const limit = Math.min(wholeNumber(asked.get('limit')) || DEFAULT_ON_PAGE, MOST_ON_PAGE);
  const offset = wholeNumber(asked.get('offset')) ?? 0;
  const count = shelf.listedCount(day);
  const addons = shelf.page(day, offset, limit).map((listing) => addonOf(factsOf(shelf.seed, listing)));
  return json({
    _links: {
      self: { href: `${LIST}${search}` },
      alternate: { href: '/search', type: 'text/html' },
      query: { href: `${LIST}${QUERY}`, templated: true },
      byKey: { href: `${LIST}/{addonKey}`, templated: true },
      banners: { href: `${LIST}/listings/banners${QUERY}`, templated: true },
      ...(offset + limit < count && { next: linksTo(asked, offset + limit) }),
      ...(offset > 0 && { prev: linksTo(asked, Math.max(0, offset - limit)) }),
    },
    _embedded: { addons },
    count,
  });
}

function linksTo(asked: URLSearchParams, offset: number) {
  const query = new URLSearchParams(asked);
  query.set('offset', String(offset));
  return [
    { href: `${LIST}?${query}`, type: 'application/json' },
    { href: `/search?offset=${offset}`, type: 'text/html' },
  ];
}
