import { addDays, type Day } from '@pi/domain';
import type { Shelf } from '../../catalogue/catalogue.ts';
import type { ListingState } from '../../catalogue/listing.ts';
import { addonEntry, integrationEntry, removedEntry, repositoryEntry } from './entries.ts';
import { factsOf, type Kind, kindOf, reportedOf } from './facts.ts';

/** The file of one category, in pieces. */
export function categoryFile(category: Kind, shelf: Shelf, day: Day): Iterable<string> {
  return joined('{', '}', repositories(category, shelf, day));
}

/** The list of repositories that were removed from HACS, in pieces. */
export function removedFile(shelf: Shelf, day: Day): Iterable<string> {
  return joined('[', ']', removed(shelf, day));
}

/** The installations of integrations: of those that HACS does not list any more too. */
export function integrationsFile(shelf: Shelf, day: Day): Iterable<string> {
  return joined('{', '}', installations('integration', everyListing(shelf, day), shelf));
}

/** The installations of add-ons; it is the only list of them. */
export function addonsFile(shelf: Shelf, day: Day): Iterable<string> {
  return joined('{', '}', installations('addon', shelf.listed(day), shelf));
}

function* repositories(category: Kind, shelf: Shelf, day: Day): Generator<string> {
  for (const listing of shelf.listed(day)) {
    if (kindOf(listing) !== category) continue;
    const facts = factsOf(shelf.seed, listing);
    yield keyed(facts.id, repositoryEntry(facts));
  }
}

// Of every slot the listing that left it last, and the one of today where it is gone too.
function* removed(shelf: Shelf, day: Day): Generator<string> {
  for (const listing of everyListing(shelf, day)) {
    const before = shelf.at(listing.slot, addDays(listing.listedOn, -1));
    for (const gone of listing.listed ? [before] : [before, listing])
      if (kindOf(gone) !== 'addon') yield JSON.stringify(removedEntry(factsOf(shelf.seed, gone)));
  }
}

function* installations(kind: Kind, listings: Iterable<ListingState>, shelf: Shelf): Generator<string> {
  const entryOf = kind === 'addon' ? addonEntry : integrationEntry;
  for (const listing of listings) {
    const total = reportedOf(listing);
    if (kindOf(listing) !== kind || total === null) continue;
    const facts = factsOf(shelf.seed, listing);
    yield keyed(kind === 'addon' ? facts.id : facts.domain, entryOf(facts, total));
  }
}

function* everyListing(shelf: Shelf, day: Day): Generator<ListingState> {
  for (let slot = 0; slot < shelf.size; slot++) yield shelf.at(slot, day);
}

function keyed(key: string, entry: object): string {
  return `${JSON.stringify(key)}:${JSON.stringify(entry)}`;
}

function* joined(open: string, close: string, entries: Iterable<string>): Generator<string> {
  let before = open;
  let isEmpty = true;
  for (const entry of entries) {
    yield `${before}${entry}`;
    before = ',';
    isEmpty = false;
  }
  yield isEmpty ? `${open}${close}` : close;
}
