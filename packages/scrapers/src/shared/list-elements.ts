import type { ParseResult } from '@pi/domain';
import type { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { checkedListing, type ListingDraft } from './checked-listing.ts';
import { combineResults } from './combine-results.ts';
import { readElement } from './read-element.ts';
import { problemAt, readSafely } from './read-safely.ts';

/**
 * The listings of a list, its elements read one by one with `listingOf`. Of a plugin that the list
 * names twice, the first is taken.
 * @param what one element in a word, for messages
 */
export function listingsOf<Element>(
  elements: readonly unknown[],
  schema: z.ZodType<Element>,
  draftOf: (element: Element) => ListingDraft,
  what: string,
  response: StoreResponse,
): ParseResult {
  const seen = new Set<string>();
  const results = elements.flatMap((element, index) => {
    const listed = listingOf(element, schema, draftOf, `${what} ${index + 1} of the list`, response);
    const [id] = listed.listings.map(({ externalId }) => externalId);
    if (id !== undefined && seen.has(id)) return [];
    if (id !== undefined) seen.add(id);
    return listed;
  });
  return combineResults(results);
}

/**
 * The listing of one element of a list. Whatever happens while it is read costs no other element:
 * a part that is wrong costs its own field, anything else the element, and each is a problem.
 * @param place what the element is and where it stands, for messages
 */
export function listingOf<Element>(
  element: unknown,
  schema: z.ZodType<Element>,
  draftOf: (element: Element) => ListingDraft,
  place: string,
  response: StoreResponse,
): ParseResult {
  const where = { response, place };
  return readSafely(() => {
    const read = readElement(schema, element);
    if ('refused' in read) return problemAt(where, read.refused);
    return checkedListing(draftOf(read.element), response, read.problems);
  }, where);
}
