import type { Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import { listedAt } from '../../listed-at.ts';
import { html, json, type Reply, type SampleStore, text } from '../../store.ts';
import { idOf, placeOf } from './id.ts';
import { productOf } from './product.ts';

const HOME = '/addons/Microsoft-Edge-Extensions-Home';
const NOT_FOUND = text('', 404);
const ROBOTS = '# Sample store\nUser-agent: *\nAllow: /addons/\n';
const HOME_PAGE =
  '<!doctype html><html lang="en-US"><head><title>Microsoft Edge Add-ons</title></head><body><div id="root"></div><p>Sample data: nothing here exists.</p></body></html>';

/** Edge Add-ons: an answer for each extension whose id is known, and no list of them. */
export const edge: SampleStore = {
  name: 'edge',
  hosts: ['microsoftedge.microsoft.com'],
  knownIdsOnly: true,
  defaultSize: 150,
  reach: { from: 1, to: 6.5 },
  cumulative: false,
  worksIn: 'Edge',
  externalId: idOf,
  shownCount: (listing) => listing.count,
  answer({ pathname }, shelf, day) {
    if (pathname === '/robots.txt') return text(ROBOTS);
    if (pathname === HOME) return html(HOME_PAGE);
    const id = /^\/addons\/getproductdetailsbycrxid\/([a-p]{32})$/.exec(pathname)?.[1];
    return id ? productAt(id, shelf, day) : NOT_FOUND;
  },
};

function productAt(id: string, shelf: Shelf, day: Day): Reply {
  const place = placeOf(shelf.seed, id);
  const listing = listedAt(place, shelf, day);
  if (listing) return json(productOf(id, listing));
  // Ids that never were end at the home page.
  return place ? NOT_FOUND : { ...text('', 301), headers: { location: HOME } };
}
