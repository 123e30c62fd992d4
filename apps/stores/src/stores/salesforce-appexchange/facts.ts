import type { salesforceAppexchange } from '@pi/scrapers/pages';
import { type CategoriesByTopic, categoryOf } from '../../catalogue/categories.ts';
import { between, pick, some } from '../../catalogue/draw.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { GENERAL_TOPICS, WORK_TOPICS } from '../../catalogue/topics/index.ts';
import { idOf, recordId, uuidOf } from './id.ts';

/** What apps of the store are about. */
export const TOPICS = [...WORK_TOPICS, ...GENERAL_TOPICS] as const;

const CATEGORIES: CategoriesByTopic<string, (typeof TOPICS)[number]> = {
  leads: ['salesProductivity', 'dataManagement'],
  documents: ['documentGeneration', 'contractManagement'],
  signatures: ['contractManagement', 'documentGeneration'],
  support: ['customerService', 'salesProductivity'],
  workflow: ['projectManagement', 'salesProductivity'],
  people: ['humanResources'],
  planning: ['projectManagement'],
  accounting: ['finance', 'dataManagement'],
  teaching: ['humanResources', 'projectManagement'],
  tasks: ['projectManagement', 'salesProductivity'],
  notes: ['salesProductivity', 'documentGeneration'],
  calendar: ['salesProductivity', 'projectManagement'],
  translation: ['customerService', 'documentGeneration'],
  writing: ['massEmailsAndMessaging', 'documentGeneration'],
  assistant: ['customerService', 'salesProductivity'],
  clipboard: ['salesProductivity'],
  time: ['projectManagement', 'finance'],
  passwords: ['itAndAdministration'],
  charts: ['dashboardsAndReports', 'dataManagement'],
  search: ['dataManagement', 'itAndAdministration'],
  mail: ['massEmailsAndMessaging', 'marketingAutomation'],
  forms: ['marketingAutomation', 'dataManagement'],
  backup: ['itAndAdministration', 'dataManagement'],
};
const ALL_CATEGORIES = [...new Set(Object.values(CATEGORIES).flat())];
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

function categoriesOf(listing: ListingState): string[] {
  const first = categoryOf(listing, CATEGORIES);
  const others = some(ALL_CATEGORIES, 0.1, listing.draw, 'more categories');
  return [...new Set([first, ...others])].slice(0, 3);
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
