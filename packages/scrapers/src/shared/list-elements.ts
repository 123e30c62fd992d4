import type { ParseResult } from '@pi/domain';
import type { z } from 'zod';
import type { StoreResponse } from '../contract.ts';
import { checkedListing, type ListingDraft } from './checked-listing.ts';
import { combineResults } from './combine-results.ts';
import { onlyProblem } from './response-trouble.ts';

/**
 * The listings of a list, its elements read one by one: what the schema refuses is a problem that
 * names the element and the field, and leaves out that element alone. Of a plugin that the list
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
    const read = schema.safeParse(element);
    if (!read.success) {
      return onlyProblem('invalid_value', `${what} ${index + 1} of the list: ${firstIssue(read.error)}`, response);
    }
    const draft = draftOf(read.data);
    if (seen.has(draft.externalId)) return [];
    seen.add(draft.externalId);
    return checkedListing(draft, response);
  });
  return combineResults(results);
}

/** The first thing a schema refused, as "field: why". */
export function firstIssue({ issues: [issue] }: z.ZodError): string {
  return `${issue?.path.join('.') || 'the answer'}: ${issue?.message ?? 'refused'}`;
}
