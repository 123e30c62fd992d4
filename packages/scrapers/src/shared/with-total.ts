import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import { combineResults } from './combine-results.ts';
import { onlyProblem } from './response-trouble.ts';

/**
 * The result of one page of a list, with a problem where the page does not say how long the list
 * is: the other pages are not found then.
 * @param total what the page says of the length; undefined or null where it says nothing
 * @param field where a page says it, for the message
 * @param entries what the list holds, for the message
 */
export function withTotal(
  read: ParseResult,
  total: unknown,
  { field, entries }: { field: string; entries?: string },
  response: StoreResponse,
): ParseResult {
  if (total !== undefined && total !== null) return read;
  const counted = entries ? `${entries} there are` : 'there are';
  const message = `${field}: the page does not say how many ${counted}, so the other pages are not found`;
  return combineResults([read, onlyProblem('format_changed', message, response)]);
}
