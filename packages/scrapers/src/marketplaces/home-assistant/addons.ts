import type { ParseResult } from '@pi/domain';
import { checkedListing, type ListingDraft } from '../../shared/checked-listing.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { readElement } from '../../shared/list-elements.ts';
import { installsOf } from './installs.ts';
import type { DayFile } from './read-file.ts';

/** The add-ons of addons.json, which names them by slug alone; any other file has none. */
export function parseAddons({ kind, entries, response }: DayFile): ParseResult {
  if (kind !== 'addons') return combineResults([]);
  return combineResults(
    entries.map(([slug, entry]) =>
      readElement(`add-on ${slug}`, response, slug, () => checkedListing(draftOf(slug, entry), response)),
    ),
  );
}

function draftOf(slug: string, entry: unknown): ListingDraft {
  return {
    externalId: slug,
    // Leads into the reader's own Home Assistant, to the add-on.
    url: `https://my.home-assistant.io/redirect/supervisor_addon/?addon=${encodeURIComponent(slug)}`,
    name: slug,
    iconUrl: null,
    category: 'addon',
    categories: ['addon'],
    users: installsOf(entry),
    readFrom: 'data',
  };
}
