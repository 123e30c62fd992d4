import { MOST_REVIEWS, type Review } from '@pi/domain';
import type { Markup, Selection } from '../../shared/markup.ts';
import { rawShownDay, shownDay } from '../../shared/shown-day.ts';
import { withoutAuthor } from '../../shared/without-author.ts';

const STARS = /^([1-5]) out of 5 stars$/;
// A box in another is not a review: each part of a page is read once.
const REVIEW = '[data-merchant-review]:not([data-merchant-review] *)';
// A page has ten; no more than this is ever read.
const MAX_ON_PAGE = 100;

/**
 * The reviews a page shows, newest first: stars, text and day, never the name of the shop.
 * Developers' replies are no reviews, and nothing of them is read.
 * @returns undefined where the page shows none
 */
export function shownReviews($: Markup, language: string): Review[] | undefined {
  const reviews = $(REVIEW)
    .toArray()
    .slice(0, MAX_ON_PAGE)
    .flatMap((review) => readReview($, $(review), language) ?? []);
  if (reviews.length === 0) return undefined;
  return reviews.sort((a, b) => b.day.localeCompare(a.day)).slice(0, MOST_REVIEWS);
}

function readReview($: Markup, review: Selection, language: string): Review | undefined {
  const ownParts = (selector: string) => review.find(selector).not('[data-merchant-review-reply] *');
  const stars = ownParts('[aria-label$=" out of 5 stars"]')
    .filter((_, element) => STARS.test($(element).attr('aria-label') ?? ''))
    .first();
  const text = ownParts('[data-truncate-content-copy]').first().text().trim();
  const day = rawShownDay(stars.next().text(), language);
  const externalId = review.attr('data-review-content-id');
  if (stars.length === 0 || !day || !externalId) return undefined;
  const shop = ownParts('[title]').first().attr('title') ?? '';
  return {
    externalId,
    stars: Number(STARS.exec(stars.attr('aria-label') ?? '')?.[1]),
    text: withoutAuthor(text, shop),
    day,
    ...replyIn(review, language),
  };
}

// "Shopify replied June 18, 2024" precedes the words of the reply, which are not read.
function replyIn(review: Selection, language: string): Pick<Review, 'hasReply' | 'repliedOn'> {
  const place = review.find('[data-merchant-review-reply]').first();
  if (place.length === 0) return {};
  const reply = place.find('[id^="review-reply-"]').first().clone();
  if (reply.length === 0) return { hasReply: false, repliedOn: null };
  reply.find('[data-reply-id]').remove();
  const day =
    reply
      .text()
      .split(/\breplied\b/)
      .at(-1) ?? '';
  return { hasReply: true, repliedOn: shownDay(day, language) };
}
