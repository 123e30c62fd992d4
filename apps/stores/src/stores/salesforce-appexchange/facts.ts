import type { salesforceAppexchange } from '@pi/scrapers/pages';
import { between, pick } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { idOf, recordId, uuidOf } from './id.ts';

const CATEGORIES = [
  'salesProductivity',
  'marketingAutomation',
  'massEmailsAndMessaging',
  'customerService',
  'dataManagement',
  'documentGeneration',
  'projectManagement',
  'humanResources',
] as const;
const PRICINGS = ['free', 'freemium', 'paid'] as const;
const LOGOS_OF_AN_APP = 8;

/** Which logos an app has, and in what order. */
const LOGO_SETS = [
  ['Logo', 'Big Logo'],
  ['Big Logo', 'High Res Logo', 'Logo'],
  ['Logo', 'Big Logo', 'High Res Svg', 'Small Svg Icon'],
  ['Logo', 'Big Logo', 'High Res Logo', 'High Res Svg', 'Small Svg Icon'],
  ['Medium Logo', 'High Res Svg', 'Small Svg Icon', 'Logo', 'Big Logo'],
] as const;

/** The facts of an app on the day of the state. */
export function factsOf(seed: number, listing: ListingState): salesforceAppexchange.AppFacts {
  const { draw } = listing;
  return {
    id: idOf(seed, listing),
    type: draw('type') < 0.07 ? 'salesforce-platform/api' : 'force/package',
    title: listing.name,
    description: `${listing.summary}\n${listing.description.slice(0, 200)}`,
    categories: categoriesOf(listing),
    logos: pick(LOGO_SETS, draw('logos')).map((logoType, n) => logoOf(seed, listing, logoType, n)),
    publisher: listing.developer,
    rating: Math.round((listing.rating ?? 0) * 100) / 100,
    reviewCount: listing.ratingCount,
    hasChat: draw('chat') < 0.1,
  };
}

/** The facts of an app that a page features. */
export function featuredFacts(seed: number, listing: ListingState): salesforceAppexchange.FeaturedFacts {
  const first = between(0, PRICINGS.length, listing.draw('pricing'));
  const pricing = PRICINGS[(first + listing.priceChanges) % PRICINGS.length] ?? 'paid';
  return { ...factsOf(seed, listing), pricing, hasChat: listing.draw('chat') < 0.5 };
}

function categoriesOf({ draw }: ListingState): string[] {
  const first = between(0, CATEGORIES.length, draw('category'));
  return [...CATEGORIES.slice(first), ...CATEGORIES.slice(0, first)].slice(0, between(1, 4, draw('categories')));
}

function logoOf(seed: number, { slot, generation, draw }: ListingState, type: string, n: number) {
  const key = generation * LOGOS_OF_AN_APP + n;
  const isNew = draw('new logo', n) < 0.3;
  return {
    type,
    isNew,
    file: isNew ? uuidOf(seed, slot, key) : recordId('00P', slot, key),
    externalId: isNew ? uuidOf(seed + 1, slot, key) : recordId('a3L', slot, key),
  };
}
