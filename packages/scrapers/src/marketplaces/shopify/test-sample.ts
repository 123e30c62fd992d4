import type { StoreResponse } from '../../contract.ts';
import type { SampleElements } from '../../shared/test-elements.ts';
import { answer } from '../../shared/test-response.ts';
import * as pages from './page.ts';

export const HANDLE = 'moss-ledger';

const FACTS: pages.AppFacts = {
  handle: HANDLE,
  name: 'Moss Ledger',
  summary: 'Sample data.',
  description: 'Sample data: a longer text.',
  icon: 'https://cdn.shopify.com/app-store/listing_images/sample/icon/moss.png',
  categories: [pages.CATEGORIES[0], pages.CATEGORIES[3]],
  screenshots: ['https://cdn.shopify.com/app-store/listing_images/sample/desktop_screenshot/moss.png'],
  videos: ['sampleVideo'],
  worksWith: ['Checkout', 'Moss Mail'],
  languages: ['English', 'French', 'Chinese (Simplified)'],
  isBuiltForShopify: true,
  features: 2,
  pricing: { label: 'Free plan available', plans: [] },
  rating: 3.8,
  ratingCount: 515,
  distribution: [122, 31, 32, 81, 249],
  developer: 'Moss Works',
  partner: 'moss-works',
  supportEmail: 'help@moss.example',
  site: 'https://moss.example',
  privacyUrl: 'https://moss.example/privacy',
  launchedOn: '2018-05-16',
};
const REVIEW: pages.ReviewFacts = {
  id: 1_431_992,
  stars: 1,
  text: 'Reviewing Person: It lost a page.',
  day: '2024-06-10',
  author: 'Reviewing Person',
  country: 'Canada',
  yearsOfUse: 5,
  reply: { text: 'Sorry to hear that.', day: '2024-06-18' },
};

/** For tests: the app as a page of reviews describes it; all text is invented (sample data). */
export const APP = pages.appDescription(FACTS, '');

/** For tests: a page in today's design, of an app or of its reviews; parts can be replaced. */
export function page(parts: { canonical?: string; app?: unknown; main?: string } = {}): string {
  const { canonical = `${pages.STORE}/${HANDLE}`, app = APP, main = sections() } = parts;
  return pages.document(FACTS, { title: 'Sample', canonical, appAddress: canonical, app, card: 'app' }, main);
}

/** For tests: the sections of an app's page. */
export function sections(): string {
  return pages.sections(FACTS, [REVIEW]);
}

/**
 * For tests: one review with a reply that looks like a review; what the page shows can be replaced.
 */
export function review(
  parts: { id?: string; stars?: string; date?: string; text?: string; reply?: pages.ReviewFacts['reply'] } = {},
): string {
  const { id = String(REVIEW.id), stars = '1', date = 'June 10, 2024', text = REVIEW.text } = parts;
  return pages
    .reviewCard(FACTS, { ...REVIEW, ...('reply' in parts && { reply: parts.reply ?? null }) }, 0)
    .replace(`data-review-content-id="${REVIEW.id}"`, `data-review-content-id="${id}"`)
    .replace('1 out of 5 stars', `${stars} out of 5 stars`)
    .replace('June 10, 2024', date)
    .replace(REVIEW.text, text)
    .replace('<div id="review-reply-', '<div aria-label="5 out of 5 stars"></div>$&');
}

/** For tests: a developer's reply. */
export function reply(): string {
  return pages.reply(FACTS, REVIEW.id, { text: 'Sorry to hear that.', day: '2024-06-18' });
}

/** For tests: a list of the design of 2020. */
export function oldList(cards: string[] = [oldCard()]): string {
  return pages.oldList(cards);
}

/** For tests: one card of such a list; parts can be replaced. */
export function oldCard(parts: { href?: string; name?: string; review?: string } = {}): string {
  const { href = `${pages.STORE}/${HANDLE}?surface_detail=all&surface_type=category` } = parts;
  const icon = 'https://apps.shopifycdn.com/moss.png?height=72&width=72';
  const card = { summary: FACTS.summary, icon, developer: FACTS.developer, price: '14-day free trial' };
  return pages.oldCard({ ...card, href, name: parts.name ?? FACTS.name }, parts.review ?? oldRating());
}

/** For tests: the rating of a card. */
export function oldRating(rating = '4.9', count = '5274'): string {
  return pages.oldRating(rating, count);
}

/** Units of work of one plugin each, for the test that every marketplace passes. */
export const SAMPLE_UNITS: StoreResponse[][] = [
  [answer(pages.appPage(FACTS, [REVIEW]))],
  [answer(pages.reviewsPage(FACTS, [REVIEW], 1, false))],
  [answer(oldList())],
];

/** Plugins in each format that has data, for the test that every marketplace passes. */
export const SAMPLE_ELEMENTS: SampleElements[] = [{ elements: [APP], unit: ([app]) => [answer(page({ app }))] }];
