import { addDays, type Day } from '@pi/domain';
import type { homeAssistant } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { CATEGORIES, installFacts, type Kind, kindOf, removedFacts, reportedOf, repositoryFacts } from './facts.ts';

/** The repositories of one category that are listed on a day. */
export function* repositories(category: Kind, shelf: Shelf, day: Day): Generator<homeAssistant.RepositoryFacts> {
  for (const listing of listingsOf(category, shelf, day))
    if (listing.listed) yield repositoryFacts(shelf.seed, listing, day);
}

/**
 * The repositories that are not listed on the day, and those whose slot has had another for less
 * than half a year.
 */
export function* removed(shelf: Shelf, day: Day): Generator<homeAssistant.RemovedFacts> {
  for (const category of CATEGORIES)
    for (const listing of listingsOf(category, shelf, day)) {
      if (!listing.listed) yield removedFacts(listing);
      const before = lastBefore(listing, shelf, day);
      if (before) yield removedFacts(before);
    }
}

/**
 * The reported installations of a kind. Installations keep an integration that HACS no longer
 * lists; add-ons are listed nowhere else.
 */
export function* installations(
  kind: 'addon' | 'integration',
  shelf: Shelf,
  day: Day,
): Generator<homeAssistant.AddonFacts> {
  for (const listing of listingsOf(kind, shelf, day)) {
    const before = kind === 'integration' ? lastBefore(listing, shelf, day) : undefined;
    for (const one of before ? [before, listing] : [listing]) {
      const total = reportedOf(one);
      if (total === null || (kind === 'addon' && !one.listed)) continue;
      yield installFacts(shelf.seed, one, total);
    }
  }
}

/** What a slot had before its listing, where it has had that for less than half a year. */
function lastBefore({ slot, listedOn }: ListingState, shelf: Shelf, day: Day): ListingState | undefined {
  return listedOn < addDays(day, -180) ? undefined : shelf.at(slot, addDays(listedOn, -1));
}

function* listingsOf(kind: Kind, shelf: Shelf, day: Day): Generator<ListingState> {
  for (let slot = 0; slot < shelf.size; slot++) if (kindOf({ slot }) === kind) yield shelf.at(slot, day);
}
