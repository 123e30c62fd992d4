import { escapeHtml, longDate } from '@pi/scrapers/pages';
import type { SampleReview } from '../../catalogue/reviews.ts';
import type { Facts } from './facts.ts';

/** The tab of reviews: five stars are drawn for every one, and only the label tells how many were given. */
export function reviewsTab(facts: Facts, reviews: SampleReview[]): string {
  const own = facts.viewer
    ? `<div class="FaO9Md"><img class="wj0Ame" src="//lh3.googleusercontent.com/a/sample-avatar" alt="profile avatar"><p class="DzR7Ub">${facts.viewer}</p></div>`
    : '';
  const list =
    reviews.length === 0
      ? '<div class="v0D8cc">No comments</div>'
      : reviews.map((review) => card(facts, review)).join('');
  return `<div role="tabpanel" aria-labelledby="reviewsTab" style="display: none;"><span jsslot><div class="HwXKj"><div class="PsKjLc"><div data-app-id=${facts.id} class="O3uQyc"><div class="BFduKd">Rate & review this app</div>${own}</div><div data-app-id="${facts.id}" class="O3uQyc"><div class="BFduKd">Reviews</div><div jsname="zpNSJe"><div>${list}</div></div></div></div></div></span></div>`;
}

function card(facts: Facts, review: SampleReview): string {
  const label = `User Rating: ${review.stars} ${review.stars === 1 ? 'star' : 'stars'}`;
  return `<div class="ftijEf" data-app-id="${facts.id}" data-author="sample-${review.n}"><div class="mJsQBe"><img class="wj0Ame" alt="Profile Picture" src="//lh3.googleusercontent.com/a/sample-avatar"><div class="iLLAJe">${review.author}</div><div class="V42Vab"><div class="b479ib" aria-label="${label}">${STARS}</div><div class="wzBhKb">${longDate(review.day)}</div></div></div><div class="bR5MYb">${escapeHtml(review.text)}</div></div>`;
}

const STARS = '<svg viewBox="0 0 24 24" tabindex="-1" width="14px" height="14px" fill="#5F6968"></svg>'.repeat(5);
