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

/** An app of the list. */
export function listedApp(seed: number, listing: ListingState) {
  const additionalProps = { agentCount: 0, topicCount: 0, actionCount: 0, agentDescription: '' };
  return { ...leadOf(seed, listing), chatEnabled: listing.draw('chat') < 0.1, additionalProps };
}

/** An app that a page features besides: only of these the price is told. */
export function featuredApp(seed: number, listing: ListingState) {
  const start = between(0, PRICINGS.length, listing.draw('pricing'));
  const pricing = PRICINGS[(start + listing.priceChanges) % PRICINGS.length];
  return { ...leadOf(seed, listing), pricing, chatEnabled: listing.draw('chat') < 0.5, sponsored: true };
}

function leadOf(seed: number, listing: ListingState) {
  const { draw } = listing;
  return {
    oafId: idOf(seed, listing),
    type: draw('type') < 0.07 ? 'salesforce-platform/api' : 'force/package',
    title: listing.name,
    description: `${listing.summary}\n${listing.description.slice(0, 200)}`,
    listingCategories: categoriesOf(listing),
    logos: pick(LOGO_SETS, draw('logos')).map((logoType, n) => logo(seed, listing, logoType, n)),
    publisher: listing.developer,
    averageRating: Math.round((listing.rating ?? 0) * 100) / 100,
    reviewsAmount: listing.ratingCount,
  };
}

function categoriesOf({ draw }: ListingState): string[] {
  const first = between(0, CATEGORIES.length, draw('category'));
  return [...CATEGORIES.slice(first), ...CATEGORIES.slice(0, first)].slice(0, between(1, 4, draw('categories')));
}

function logo(seed: number, { slot, generation, draw }: ListingState, logoType: string, n: number) {
  const key = generation * LOGOS_OF_AN_APP + n;
  const isNew = draw('new logo', n) < 0.3;
  const store = 'https://appexchange.salesforce.com';
  return {
    mediaId: isNew
      ? `${store}/image_host/${uuidOf(seed, slot, key)}.png`
      : `${store}/partners/servlet/servlet.FileDownload?file=${recordId('00P', slot, key)}`,
    logoType,
    external_id: isNew ? uuidOf(seed + 1, slot, key) : recordId('a3L', slot, key),
  };
}
