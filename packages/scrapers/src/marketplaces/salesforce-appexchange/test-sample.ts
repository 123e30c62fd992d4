import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as page from './page.ts';

export const ID = 'a0N000000000001EAA';
export const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

const APP: page.AppFacts = {
  id: ID,
  type: 'force/package',
  title: 'Moss Mailer',
  description: 'Sample data.',
  categories: ['campaignManagement', 'marketingAutomation'],
  logos: [
    { type: 'Big Logo', file: 'big', isNew: true, externalId: '1' },
    { type: 'Logo', file: 'logo', isNew: true, externalId: '2' },
  ],
  publisher: 'Moss Works',
  rating: 4.94,
  reviewCount: 164,
  hasChat: false,
};
const FEATURED: page.FeaturedFacts = { ...APP, id: UUID, title: 'Featured Fern', pricing: 'paid' };
const DETAIL: page.DetailFacts = {
  ...APP,
  uuid: UUID,
  name: 'Moss Mailer in Full',
  fullDescription: 'Sample data: a longer text.',
  publisherId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  email: 'apps@moss.example',
  website: 'https://moss.example',
  address: '1 Sample Street, Sampletown',
  phone: '555 0100',
  publishedOn: '2010-03-16',
  languages: ['en', 'de'],
  salesWebsite: 'https://moss.example/mailer',
  detailCategories: ['Productivity'],
  screenshots: ['https://appexchange.salesforce.com/image_host/sample.png'],
  videos: ['sample1234'],
  demoUrl: 'https://www.youtube.com/watch?v=sampleVideo',
  productsRequired: ['Sales Cloud'],
  productsSupported: ['Sales Cloud', 'Service Cloud'],
  isFeatured: false,
  version: '1.75.2',
  versionAt: '2025-02-08T20:57:41.000Z',
  pricing: 'paid',
  plans: [
    { price: 70, currency: 'USD', units: 'company', frequency: 'yearly' },
    { price: 7, currency: 'USD', units: 'user', frequency: 'monthly', trialDays: 14, isCheapest: true },
  ],
  chatToken: 'sample-chat-key',
  rating: 4.82,
  reviewCount: 1133,
  reviewers: ['Reviewing Person'],
};

/** For tests: an app of the list, with fields replaced; all text is invented (sample data). */
export function app(change: Record<string, unknown> = {}) {
  return { ...page.listedApp(APP), ...change };
}

/** For tests: a page of the list with these apps, and fields replaced; it features another app. */
export function listPage(listings: unknown[] = [app()], change: Record<string, unknown> = {}): StoreResponse {
  const built = page.listPage([], [FEATURED], { queryId: 'sample', count: 1 });
  return answer(JSON.stringify({ ...built, listings, ...change }));
}

/** For tests: a listing in full, with fields replaced. */
export function detail(change: Record<string, unknown> = {}): StoreResponse {
  return answer(JSON.stringify({ ...page.detail(DETAIL), ...change }));
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS: StoreResponse[][] = [[listPage()], [detail()]];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  { elements: [app(), app({ oafId: UUID })], unit: (all) => [listPage(all)] },
  { elements: [page.detail(DETAIL)], unit: ([only]) => [answer(JSON.stringify(only))] },
];
