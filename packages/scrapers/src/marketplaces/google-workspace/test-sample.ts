import { dataBlock } from '../../shared/page-markup.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as pages from './page.ts';

export const ID = '123456789012';
export const OTHER_ID = '210987654321';

const FACTS: pages.AppFacts = {
  id: ID,
  slug: 'leave_ledger',
  name: 'Leave Ledger',
  summary: 'Keeps track of leave.',
  description: 'Sample data: a longer text.',
  icon: 'https://lh3.googleusercontent.com/sample',
  banner: '',
  screenshots: ['https://lh3.googleusercontent.com/picture'],
  videos: ['sampleVideo'],
  developer: 'Ledger Works',
  developerSite: '',
  trader: 1,
  address: '1 Sample Street, Sampletown',
  homepage: 'https://ledger.example.com/',
  termsUrl: 'https://ledger.example.com/terms',
  privacyUrl: 'https://ledger.example.com/privacy',
  supportUrl: 'https://help.ledger.example.com/',
  installs: 103_974,
  rating: 4.5,
  ratingCount: 12,
  price: { code: 3, label: 'Free of charge with paid features' },
  updatedOn: '2023-11-14',
  scopes: [
    { address: 'https://www.googleapis.com/auth/calendar', text: 'See your calendars' },
    { address: 'https://mail.google.com/', text: 'Read your mail' },
  ],
  worksWith: [
    { code: 8, name: 'Gmail' },
    { code: 6, name: 'Google Sheets' },
  ],
  viewer: 'Viewing Person',
  blockOrder: [8, 7, 6, 1, 0, 2, 3, 4, 5],
};
const SHOWN: pages.AppFacts = { ...FACTS, developerSite: 'https://ledger.example.com/about' };
const REVIEW: pages.ReviewFacts = {
  id: 'sample',
  authorId: '1',
  author: 'Reviewing Person',
  stars: 3,
  text: 'Reviewing Person: Fine.',
  day: '2024-03-01',
};

/**
 * For tests: the app's entry, with values by position replaced; all text is invented (sample data).
 */
export function entry(change: Record<number, unknown> = {}): unknown[] {
  return pages.entry(FACTS).map((value, position) => (position in change ? change[position] : value));
}

/** For tests: a data block. */
export function block(key: string, data: unknown): string {
  return dataBlock(key, 1, data);
}

/** For tests: the data blocks of an app's page, with this entry. */
export function blocks(app: unknown[] = entry()): string {
  const data = pages.detailData(FACTS, []);
  return FACTS.blockOrder.map((n) => block(`ds:${n}`, n === 1 ? [app] : data[n])).join('');
}

/**
 * For tests: an app's page without its address: markup, then the blocks. Each part can be left out
 * or replaced.
 */
export function page(parts: { blocks?: string; main?: string } = {}): string {
  return pages.document('Sample', pages.MARKETPLACE, parts.main ?? main(), parts.blocks ?? blocks(), FACTS.viewer);
}

/**
 * For tests: the visible part, its rating label finer than its metadata; what it shows can be
 * replaced.
 */
export function main(
  parts: { users?: string; rating?: string; developer?: string; by?: string; pricing?: string; reviews?: string } = {},
): string {
  const rating = pages.rating(SHOWN).replace('Average rating: 4.5 out of 5', 'Average rating: 4.52 out of 5');
  const users = parts.users === undefined ? pages.installs(SHOWN) : `<div aria-label="${parts.users}">103K+</div>`;
  return pages
    .detailMain({ ...SHOWN, price: { code: 3, label: parts.pricing ?? SHOWN.price.label } }, [])
    .replace(pages.rating(SHOWN), parts.rating ?? rating)
    .replace(pages.installs(SHOWN), users)
    .replace(pages.developerRow(SHOWN), parts.developer ?? pages.developerRow(SHOWN))
    .replace(pages.developerLink(SHOWN), parts.by ?? pages.developerLink(SHOWN))
    .replace(pages.NO_REVIEWS, parts.reviews ?? pages.NO_REVIEWS);
}

/** For tests: one review with these stars. */
export function review(stars: string, text: string, date = 'March 1, 2024'): string {
  return pages
    .reviewCard(FACTS, { ...REVIEW, text })
    .replace(pages.stars(REVIEW), stars)
    .replace('March 1, 2024', date);
}

export const { drawnStars } = pages;

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS = [
  [answer(pages.detailPage(FACTS, [REVIEW]))],
  [answer(page({ blocks: '', main: main({ reviews: review(drawnStars(3), 'Fine.') }) }))],
];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [
  { elements: [entry()], unit: ([only]) => [answer(page({ blocks: block('ds:1', [only]) }))] },
];
