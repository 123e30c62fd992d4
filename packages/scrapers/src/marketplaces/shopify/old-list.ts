import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing, type ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { urlOf } from '../../shared/found-value.ts';
import { type Element, hasClass, inside, lineOf, ownText } from '../../shared/markup.ts';
import { onlyProblem } from '../../shared/response-trouble.ts';
import { shownCount, shownDecimal } from '../../shared/shown-count.ts';
import { appUrl, handleInUrl } from './app-handle.ts';
import { pricingOf } from './pricing.ts';

// A page has 24; no more than this is ever read.
const MOST_CARDS = 200;

/** The cards of a list of apps in the design of 2020; none on any other page. */
export function oldCards(elements: Element[]): Element[] {
  return elements.filter((element) => hasClass(element, 'ui-app-card')).slice(0, MOST_CARDS);
}

/** The listings of a list's cards; a card without an address costs itself alone. */
export function listingsFromCards(cards: Element[], response: StoreResponse): ParseResult {
  const results = cards.map((card, index) => {
    const handle = handleInUrl(card.attribs['data-target-href']);
    if (handle) return checkedListing(listingFromCard(card, handle), response);
    return onlyProblem('invalid_value', `card ${index + 1} of the list: externalId: no address of an app`, response);
  });
  return combineResults(results);
}

function listingFromCard(card: Element, handle: string): ListingDraft {
  const parts = inside(card);
  const part = (name: string) => parts.find((element) => hasClass(element, name));
  const rating = part('ui-star-rating__rating');
  const count = lineOf(part('ui-review-count-summary'));
  const developer = lineOf(part('ui-app-card__developer-name'))?.replace(/^by\s+/i, '');
  return {
    externalId: handle,
    url: appUrl(handle),
    name: lineOf(part('ui-app-card__name')) ?? undefined,
    summary: lineOf(part('ui-app-card__details')),
    iconUrl: urlOf(part('ui-app-card__icon')?.attribs.src),
    developer: developer ? { name: developer } : undefined,
    ...pricingOf(lineOf(part('ui-app-pricing'))),
    rating: rating ? shownDecimal(ownText(rating)) : null,
    ratingCount: count === null ? null : shownCount(count, 'en')?.value,
    readFrom: 'markup',
  };
}
