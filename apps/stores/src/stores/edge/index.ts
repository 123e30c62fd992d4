import type { Day } from '@pi/domain';
import { edge as pages } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { listedAt } from '../../listed-at.ts';
import { html, json, type Reply, type SampleStore, text } from '../../store.ts';
import { factsOf, TOPICS } from './facts.ts';
import { idOf, placeOf } from './id.ts';

const NOT_FOUND = text('', 404);
const ROBOTS = '# Sample store\nUser-agent: *\nAllow: /addons/\n';

/** Edge Add-ons: an answer for each extension whose id is known, and no list of them. */
export const edge: SampleStore = {
  name: 'edge',
  hosts: ['microsoftedge.microsoft.com'],
  knownIdsOnly: true,
  defaultSize: 150,
  showsContact: () => true,
  reach: { from: 1, to: 6.5 },
  cumulative: false,
  worksIn: 'Edge',
  topics: TOPICS,
  externalId: idOf,
  shownCount: (listing) => listing.count,
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname === pages.HOME_PATH) return html(pages.HOME_PAGE);
    const id = /^\/addons\/getproductdetailsbycrxid\/([a-p]{32})$/.exec(pathname)?.[1];
    return id ? productAt(id, shelf, day) : NOT_FOUND;
  },
};

function productAt(id: string, shelf: Shelf, day: Day): Reply {
  const place = placeOf(shelf.seed, id);
  const listing = listedAt(place, shelf, day);
  if (listing) return json(pages.product(factsOf(id, listing)));
  // Ids that never existed redirect to the home page.
  return place ? NOT_FOUND : { ...text('', 301), headers: { location: pages.HOME_PATH } };
}
