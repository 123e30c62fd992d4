import { dataBlock } from '../../shared/page-markup.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as pages from './page.ts';

export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const OTHER_ID = 'ponmlkjihgfedcbaponmlkjihgfedcba';

// The layout of 2025, with the block of reviews that pages had until 2024.
const LAYOUT: pages.Layout = { ...pages.LAYOUTS[1], second: 'x1DgCd' };
const FACTS: pages.ItemFacts = {
  id: ID,
  slug: 'tab-gardener',
  kind: 'extension',
  layout: LAYOUT,
  name: 'Tab Gardener',
  summary: 'Keeps your tabs tidy.',
  description: 'Sample data: a longer text about gardening tabs.',
  category: { slug: 'productivity/workflow', label: 'Workflow', code: 4 },
  icon: 'https://lh3.googleusercontent.com/sample-icon',
  smallTile: null,
  largeTile: null,
  media: [
    [2, 'https://www.youtube.com/embed/sample?rel=0'],
    [1, 'https://lh3.googleusercontent.com/sample-screenshot'],
  ],
  version: '2.4.1',
  size: '1.31MiB',
  listedOn: '2020-09-13',
  updatedOn: '2023-11-14',
  languages: ['English', 'Deutsch'],
  users: 30_000,
  rating: 4.25,
  ratingCount: 1234,
  textReviewCount: 321,
  developer: 'Gardener Tools',
  legalName: 'Gardener Tools GmbH',
  email: 'hello@example.com',
  address: '1 Sample Street\nSampletown',
  isTrader: true,
  publisher: null,
  website: 'https://gardener.example.com',
  isEstablished: true,
  isFeatured: true,
  supportUrl: 'https://gardener.example.com/help',
  privacyUrl: 'https://gardener.example.com/privacy',
  disclosed: [6, 8],
  analytics: null,
  minimumChrome: '88',
  manifestVersion: 3,
  permissions: ['storage', 'tabs', 'storage'],
  hostPermissions: ['https://*.example.com/*'],
  contentHosts: ['https://*.example.com/*', '<all_urls>'],
  optionalPermissions: ['history'],
  hasComment: true,
  hasFlag21: true,
  hasDeveloperFlag: false,
  isDetailFirst: false,
};
// Its rating must not be read as the item's.
const RELATED: pages.ItemFacts = { ...FACTS, id: OTHER_ID, slug: 'other', name: 'Other', rating: 1.1, ratingCount: 99 };
const REVIEW: pages.ReviewFacts = {
  id: 'review-1',
  author: 'Reviewing Person',
  avatar: 'https://lh3.googleusercontent.com/face',
  stars: 4,
  text: 'Reviewing Person: Tidy enough.',
  day: '2023-11-16',
  helpful: null,
  unhelpful: null,
  version: '2.4.0',
  repliedOn: '2023-11-18',
};
const OLD_ITEM: pages.OldItemFacts = {
  id: ID,
  slug: 'tab-gardener',
  name: 'Tab Gardener',
  image: 'https://lh6.googleusercontent.com/sample-icon',
  version: '1.0.2',
  price: '$0',
  interactionCount: 'UserDownloads:22,385',
  ratingValue: '3.75',
  ratingCount: '64',
  summary: 'Keeps your tabs tidy.',
  description: 'Sample data.',
  developer: 'Gardener Tools',
  developerSite: 'https://gardener.example.com',
  updated: 'January 17, 2014',
  size: '102KB',
  language: 'en',
  itemLanguage: 'English',
  itemCategory: 'APPLICATION',
  categories: '12_shopping,5_lifestyle',
  isByGoogle: false,
};

/**
 * For tests: the item array, with values by position replaced; all text is invented (sample data).
 */
export function item(change: Record<number, unknown> = {}): unknown[] {
  return patched(pages.item(FACTS), change);
}

/** For tests: the data of the item's block, with values by position replaced. */
export function detail(change: Record<number, unknown> = {}): unknown[] {
  return patched(pages.detailData(FACTS, []), change);
}

/** For tests: the data of the block of reviews. */
export const REVIEWS = pages.reviewsData(FACTS, [REVIEW]);

/** For tests: an item's page: markup, then the blocks. Each part can be left out or replaced. */
export function page(parts: { blocks?: string; main?: string; language?: string; services?: string } = {}): string {
  const services = parts.services ?? pages.detailRequests(LAYOUT, ID);
  return pages
    .document(LAYOUT, pages.headOf(FACTS), parts.main ?? main(), services, parts.blocks ?? blocks())
    .replace('<html lang="en"', `<html lang="${parts.language ?? 'en'}"`);
}

/** For tests: the data blocks with these answers. */
export function blocks(answer: unknown = detail(), reviews: unknown = REVIEWS): string {
  return block('ds:1', reviews) + block('ds:0', answer);
}

/** For tests: a data block. */
export function block(key: string, data: unknown): string {
  return dataBlock(key, 1, data);
}

const DETAILS: [label: string, value: string][] = [
  ['Version', FACTS.version],
  ['Updated', 'November 14, 2023'],
  ['Size', FACTS.size],
];

/** For tests: the visible part; what it shows can be replaced. */
export function main(
  parts: { rating?: string; line?: string; details?: [label: string, value: string][]; name?: string } = {},
): string {
  const built = pages
    .detailMain(FACTS, [RELATED], [])
    .replace(pages.rating(FACTS), parts.rating ?? pages.rating(FACTS))
    .replace(pages.usersText(FACTS), parts.line ?? pages.usersText(FACTS))
    .replace(`>${FACTS.name}</h1>`, `>${parts.name ?? FACTS.name}</h1>`);
  return (parts.details ?? DETAILS).reduce((html, [label, value], at) => {
    const [oldLabel = '', oldValue = ''] = DETAILS[at] ?? [];
    return html.replace(`>${oldLabel}</div>`, `>${label}</div>`).replace(`>${oldValue}</div>`, `>${value}</div>`);
  }, built);
}

/** For tests: a page of the design before November 2023, with values replaced. */
export function oldPage(change: Partial<pages.OldItemFacts> = {}): string {
  return pages.oldPage({ ...OLD_ITEM, ...change });
}

function patched(built: unknown[], change: Record<number, unknown>): unknown[] {
  return built.map((value, position) => (position in change ? change[position] : value));
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  [answer(pages.detailPage(FACTS, [RELATED], [REVIEW]))],
  [answer(page({ blocks: '' }))],
  [answer(oldPage())],
];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  { elements: [detail()], unit: ([only]) => [answer(page({ blocks: blocks(only) }))] },
];
