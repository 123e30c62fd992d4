import type { ParseResult } from '@pi/domain';
import type { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { checkedListing, type ListingDraft } from './checked-listing.ts';
import { messageOf } from './read-fields.ts';
import { readParts } from './read-parts.ts';
import { onlyProblem } from './response-trouble.ts';

/**
 * The listing of an answer about one plugin. A part that is wrong costs its own field, as in a
 * list.
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
  try {
    const read = readParts(schema, value);
    if ('refused' in read) return onlyProblem('format_changed', read.refused, response, wanted);
    const draft = draftOf(read.element);
    if (wanted === undefined || wanted.toLowerCase() === draft.externalId.toLowerCase())
      return checkedListing(draft, response, read.problems);
    const message = `requested ${wanted}, the answer is about ${draft.externalId}`;
    return onlyProblem('wrong_plugin', message, response, wanted);
  } catch (error) {
    return onlyProblem('format_changed', messageOf(error), response, wanted);
  }
}
