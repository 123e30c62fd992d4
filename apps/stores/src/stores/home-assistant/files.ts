import { addDays, type Day } from '@pi/domain';
import { joined } from '@pi/scrapers/pages';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { addonEntry, integrationEntry, removedEntry, repositoryEntry } from './entries.ts';
import { CATEGORIES, factsOf, type Kind, kindOf, reportedOf } from './facts.ts';

/** The file of one category, in pieces. */
export function categoryFile(category: Kind, shelf: Shelf, day: Day): Iterable<string> {
  return joined('{', repositories(category, shelf, day), '}');
}

/** The list of repositories that were removed from HACS, in pieces. */
export function removedFile(shelf: Shelf, day: Day): Iterable<string> {
  return joined('[', removed(shelf, day), ']');
}

/** The installations of integrations: of those that HACS does not list any more too. */
export function integrationsFile(shelf: Shelf, day: Day): Iterable<string> {
  return joined('{', installations('integration', shelf, day), '}');
}

/** The installations of add-ons; it is the only list of them. */
export function addonsFile(shelf: Shelf, day: Day): Iterable<string> {
  return joined('{', installations('addon', shelf, day), '}');
}

function* repositories(category: Kind, shelf: Shelf, day: Day): Generator<string> {
  for (const listing of listingsOf(category, shelf, day)) {
    if (!listing.listed) continue;
    const facts = factsOf(shelf.seed, listing);
    yield keyed(facts.id, repositoryEntry(facts));
  }
}

// What is gone today, and what left its slot to another within half a year.
function* removed(shelf: Shelf, day: Day): Generator<string> {
  const since = addDays(day, -180);
  for (const category of CATEGORIES)
    for (const listing of listingsOf(category, shelf, day)) {
      if (!listing.listed) yield JSON.stringify(removedEntry(factsOf(shelf.seed, listing)));
      if (listing.listedOn < since) continue;
      const before = shelf.at(listing.slot, addDays(listing.listedOn, -1));
      yield JSON.stringify(removedEntry(factsOf(shelf.seed, before)));
    }
}

function* installations(kind: 'addon' | 'integration', shelf: Shelf, day: Day): Generator<string> {
  for (const listing of listingsOf(kind, shelf, day)) {
    const total = reportedOf(listing);
    if (total === null) continue;
    const facts = factsOf(shelf.seed, listing);
    // Whoever has an integration keeps it when HACS lists it no more; add-ons are known by being reported alone.
    if (kind === 'integration') yield keyed(facts.domain, integrationEntry(facts, total));
    else if (listing.listed) yield keyed(facts.id, addonEntry(facts, total));
  }
}

function* listingsOf(kind: Kind, shelf: Shelf, day: Day): Generator<ListingState> {
  for (let slot = 0; slot < shelf.size; slot++) if (kindOf({ slot }) === kind) yield shelf.at(slot, day);
}

function keyed(key: string, entry: object): string {
  return `${JSON.stringify(key)}:${JSON.stringify(entry)}`;
}
