import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing, type ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { rawRating } from '../../shared/json-value.ts';
import { readElement } from '../../shared/list-elements.ts';
import { type Markup, oneLine, ownText, type Selection } from '../../shared/markup.ts';
import { urlOf } from '../../shared/raw-value.ts';
import { rawShownDecimal, rawShownNumber } from '../../shared/shown-count.ts';
import { statedLanguage } from '../../shared/stated-language.ts';
import { appUrl, handleInUrl } from './app-handle.ts';
import { pricingOf } from './pricing.ts';

// A page has 24; no more than this is ever read.
const MAX_CARDS = 200;

/** The cards of a list of apps in the design of 2020; none on any other page. */
export function oldCards($: Markup): Selection[] {
  return $('.ui-app-card')
    .toArray()
    .slice(0, MAX_CARDS)
    .map((card) => $(card));
}

/** The listings of a list's cards; a card without an address is left out alone. */
export function listingsFromCards($: Markup, cards: Selection[], response: StoreResponse): ParseResult {
  const first = firstPlace($);
  const language = statedLanguage(response.body);
  const results = cards.map((card, index) => {
    const handle = handleInUrl(card.attr('data-target-href'));
    const place = `card ${index + 1} of the list`;
    return readElement(place, response, handle, () =>
      handle
        ? checkedListing({ ...listingFromCard(card, handle), language, rank: first && first + index }, response)
        : 'externalId: no address of an app',
    );
  });
  return combineResults(results);
}

// "1 - 24 of 4673 results"
function firstPlace($: Markup): number | undefined {
  const shown = /(\d[\d,]*)\s*[-–]\s*\d[\d,]*\s+of\s+\d[\d,]*\s+results/.exec($.root().text())?.[1];
  return shown ? Number(shown.replaceAll(',', '')) : undefined;
}

function listingFromCard(card: Selection, handle: string): ListingDraft {
  const shown = (selector: string) => oneLine(card.find(selector).first().text());
  const rating = card.find('.ui-star-rating__rating').first();
  const count = rawShownNumber(shown('.ui-review-count-summary') ?? '', 'en');
  const developer = shown('.ui-app-card__developer-name')?.replace(/^by\s+/i, '');
  return {
    externalId: handle,
    url: appUrl(handle),
    name: shown('.ui-app-card__name') ?? undefined,
    summary: shown('.ui-app-card__details'),
    iconUrl: urlOf(card.find('.ui-app-card__icon').first().attr('src')),
    developer: developer ? { name: developer } : undefined,
    ...pricingOf(shown('.ui-app-pricing')),
    rating: rawRating(rawShownDecimal(ownText(rating)), count),
    ratingCount: count,
    readFrom: 'markup',
  };
}
