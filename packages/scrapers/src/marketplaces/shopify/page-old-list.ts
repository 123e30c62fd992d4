import { escapeHtml } from '../../shared/page-markup.ts';
import { STORE } from './page-facts.ts';

/** What a card of a list shows of an app. */
export interface CardFacts {
  href: string;
  name: string;
  summary: string;
  icon: string;
  developer: string;
  price: string;
}

/** A list of apps in the design of 2020. @param cards see `oldCard` */
export function oldList(cards: string[]): string {
  return `<!doctype html><html lang="en"><head><link rel="canonical" href="${STORE}/browse/all"></head>
<body><div>1 - 24 of 4673 results</div><div id="SearchResultsListings">${cards.join('')}</div></body></html>`;
}

/** One card of such a list. @param rating see `oldRating`; empty for an app without reviews */
export function oldCard(facts: CardFacts, rating: string): string {
  const href = escapeHtml(facts.href);
  return `<div class="ui-app-card" data-target-href="${href}"><img class="ui-app-card__icon" src="${escapeHtml(facts.icon)}">
<a href="${href}"><h4 class="ui-app-card__name">${escapeHtml(facts.name)}</h4></a>
<div class="ui-app-card__by-line"><div class="ui-app-card__developer-name">by ${escapeHtml(facts.developer)}</div></div>
<div class="ui-app-pricing ui-app-pricing--format-short">${facts.price}</div>
<p class="ui-app-card__details"> ${escapeHtml(facts.summary)}</p>${rating}</div>`;
}

/** The rating of a card: an average, and a number of reviews as the store writes it. */
export function oldRating(rating: string, count: string): string {
  return `<div class="ui-star-rating" data-rating="4"><span class="ui-star-rating__rating">${rating}<span class='visuallyhidden'> of 5 stars</span></span>
<span class="ui-review-count-summary">(${count}<span class='visuallyhidden'>reviews</span>)</span></div>`;
}
