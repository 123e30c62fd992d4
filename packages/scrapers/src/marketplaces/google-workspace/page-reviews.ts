import { escapeHtml, longDate } from '../../shared/page-markup.ts';
import type { AppFacts, ReviewFacts } from './page-facts.ts';

/** What the tab shows without reviews. */
export const NO_REVIEWS = '<div class="v0D8cc">No comments</div>';

/**
 * The tab of reviews: five stars are drawn for every one, and only the label has how many were
 * given.
 */
export function reviewsTab(facts: AppFacts, reviews: ReviewFacts[]): string {
  const own = facts.viewer
    ? `<div class="FaO9Md"><img class="wj0Ame" src="//lh3.googleusercontent.com/a/sample-avatar" alt="profile avatar"><p class="DzR7Ub">${facts.viewer}</p></div>`
    : '';
  const list = reviews.length === 0 ? NO_REVIEWS : reviews.map((review) => reviewCard(facts, review)).join('');
  return `<div role="tabpanel" aria-labelledby="reviewsTab" style="display: none;"><span jsslot><div class="HwXKj"><div class="PsKjLc"><div data-app-id=${facts.id} class="O3uQyc"><div class="BFduKd">Rate & review this app</div>${own}</div><div data-app-id="${facts.id}" class="O3uQyc"><div class="BFduKd">Reviews</div><div jsname="zpNSJe"><div>${list}</div></div></div></div></div></span></div>`;
}

/** One review. */
export function reviewCard(facts: AppFacts, review: ReviewFacts): string {
  return `<div class="ftijEf" data-app-id="${facts.id}" data-author="${review.id}"><div class="mJsQBe"><img class="wj0Ame" alt="Profile Picture" src="//lh3.googleusercontent.com/a/sample-avatar"><div class="iLLAJe">${review.author}</div><div class="V42Vab">${stars(review)}<div class="wzBhKb">${longDate(review.day)}</div></div></div><div class="bR5MYb">${escapeHtml(review.text)}</div></div>`;
}

/** The stars of a review. */
export function stars({ stars }: ReviewFacts): string {
  return `<div class="b479ib" aria-label="User Rating: ${stars} ${stars === 1 ? 'star' : 'stars'}">${STARS}</div>`;
}

/** Stars as pages without labels draw them: filled ones in grey, the others in white. */
export function drawnStars(filled: number): string {
  const star = (fill: string) =>
    `<svg tabindex="-1" viewBox="0 0 24 24" fill="${fill}"><path d="M0 0h24v24H0z" fill="none"/><path d="M12 17.27L18.18 21l-1.64-7.03z"/></svg>`;
  return Array.from({ length: 5 }, (_, index) => star(index < filled ? '#5E5E5E' : '#FFFFFF')).join('');
}

const STARS = '<svg viewBox="0 0 24 24" tabindex="-1" width="14px" height="14px" fill="#5F6968"></svg>'.repeat(5);
