import type { ParseResult } from '@pi/domain';
import type { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { checkedListing, type ListingDraft } from './checked-listing.ts';
import { combineResults } from './combine-results.ts';
import { isObject } from './is-object.ts';
import { namesPlugin } from './names-plugin.ts';
import { messageOf } from './read-fields.ts';
import { readParts } from './read-parts.ts';
import { onlyProblem } from './response-trouble.ts';

/** Where a raw element of a list has its id, whatever else is wrong with the element. */
export type IdOf = (element: Record<string, unknown>) => unknown;

/**
 * The listings of a list, its elements read one by one. A part that its schema refuses costs the
 * fields that are made of it; an element that is refused or cannot be read costs itself. Each is a
 * problem. Of a plugin that the list names twice, the first is taken.
 * @param what one element in a word, for messages
 * @param idOf finds the id of a refused element: the list names that plugin, so it is listed
 */
export function listingsOf<Element>(
  elements: readonly unknown[],
  schema: z.ZodType<Element>,
  draftOf: (element: Element) => ListingDraft,
  what: string,
  response: StoreResponse,
  idOf: IdOf,
): ParseResult {
  const seen = new Set<string>();
  const results = elements.map((element, index) =>
    readElement(`${what} ${index + 1} of the list`, response, elementId(element, idOf), () => {
      const read = readParts(schema, element);
      if ('refused' in read) return read.refused;
      const draft = draftOf(read.element);
      if (seen.has(draft.externalId)) return combineResults([]);
      seen.add(draft.externalId);
      return checkedListing(draft, response, read.problems);
    }),
  );
  return combineResults(results);
}

/**
 * Reads one element of a list. What is wrong with it, or an exception, becomes a problem of that
 * element alone. One without an id is counted: it may be any plugin that the list seems to lack.
 * @param place the element, for messages, e.g. `plugin 7 of the list`
 * @param id the element's id where it is known
 * @param read returns the element's result, or what is wrong with it
 */
export function readElement(
  place: string,
  response: StoreResponse,
  id: string | undefined,
  read: () => ParseResult | string,
): ParseResult {
  const result = resultOrTrouble(read);
  if (typeof result !== 'string') return result;
  const refused = onlyProblem('invalid_value', `${place}: ${result}`, response, id);
  return namesPlugin(id) ? refused : { ...refused, unidentified: 1 };
}

/** The id of a raw element as a text; undefined where it has none. */
function elementId(element: unknown, idOf: IdOf): string | undefined {
  if (!isObject(element)) return undefined;
  try {
    const id = idOf(element);
    // Of a larger number the last digits are lost: it names another plugin.
    if (typeof id === 'number') return Number.isSafeInteger(id) ? String(id) : undefined;
    return typeof id === 'string' && id.trim() !== '' ? id : undefined;
  } catch {
    return undefined; // The id is where `idOf` does not look, e.g. in an object that is missing.
  }
}

function resultOrTrouble(read: () => ParseResult | string): ParseResult | string {
  try {
    return read();
  } catch (error) {
    return messageOf(error);
  }
}
