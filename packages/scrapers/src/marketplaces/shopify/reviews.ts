import type { Review } from '@pi/domain';
import { type Element, fullText, inside, lineOf, nextTo } from '../../shared/markup.ts';
import { shownDay } from '../../shared/shown-day.ts';

const STARS = /^([1-5]) out of 5 stars$/;
const MOST_REVIEWS = 20;
// A page has ten; no more than this is ever read.
const MOST_ON_PAGE = 100;

/**
 * The reviews a page shows, newest first: stars, text and day, never the name of the shop. Developers' replies are no
 * reviews, and nothing of them is read.
 * @returns undefined where the page shows none
 */
export function shownReviews(elements: Element[], language: string): Review[] | undefined {
  const reviews = elements
    .filter(({ attribs }) => 'data-merchant-review' in attribs)
    .slice(0, MOST_ON_PAGE)
    .flatMap((review) => readReview(review, language) ?? []);
  if (reviews.length === 0) return undefined;
  return reviews.sort((a, b) => b.day.localeCompare(a.day)).slice(0, MOST_REVIEWS);
}

function readReview(review: Element, language: string): Review | undefined {
  const parts = withoutReply(review);
  const stars = parts.find(({ attribs }) => STARS.test(attribs['aria-label'] ?? ''));
  const text = fullText(parts.find(({ attribs }) => 'data-truncate-content-copy' in attribs)) ?? '';
  const day = shownDay(lineOf(nextTo(stars)) ?? '', language);
  const externalId = review.attribs['data-review-content-id'];
  if (!stars || !day || !externalId) return undefined;
  return { externalId, stars: Number(STARS.exec(stars.attribs['aria-label'] ?? '')?.[1]), text, day };
}

function withoutReply(review: Element): Element[] {
  const parts = inside(review);
  const reply = parts.find(({ attribs }) => 'data-merchant-review-reply' in attribs);
  const replied = new Set([reply, ...inside(reply)]);
  return parts.filter((part) => !replied.has(part));
}
