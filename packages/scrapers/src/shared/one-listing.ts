import type { ParseResult } from '@pi/domain';
import type { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { checkedListing, type ListingDraft } from './checked-listing.ts';
import { readElement } from './read-element.ts';
import { problemAt, type ReadPlace, readSafely } from './read-safely.ts';

/**
 * The listing of an answer about one plugin. A part that is wrong costs its own field, as in a list.
 * @param wanted the id that was asked for, in capitals or small letters; undefined where it is not
 * known
 */
export function oneListing<Element>(
  value: unknown,
  schema: z.ZodType<Element>,
  draftOf: (element: Element) => ListingDraft,
  response: StoreResponse,
  wanted?: string,
): ParseResult {
  const where: ReadPlace = { response, externalId: wanted, kind: 'format_changed' };
  return readSafely(() => {
    const read = readElement(schema, value);
    if ('refused' in read) return problemAt(where, read.refused);
    const draft = draftOf(read.element);
    if (wanted === undefined || wanted.toLowerCase() === draft.externalId.toLowerCase())
      return checkedListing(draft, response, read.problems);
    const message = `requested ${wanted}, the answer is about ${draft.externalId}`;
    return problemAt({ ...where, kind: 'wrong_plugin' }, message);
  }, where);
}
