import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../contract.ts';
import { onlyProblem } from './response-trouble.ts';

/**
 * What an empty page of a list says: nothing where it is after the end, else that the list is
 * shorter than its count.
 * @param total how many entries the whole list has, as the page says; undefined where it does not
 * @param offset how many of them come before this page
 */
export function emptyPage(total: number | undefined, offset: number, response: StoreResponse): ParseResult {
  if (total === undefined || total <= offset) return { listings: [], gone: [], problems: [] };
  const message = `the page from ${offset} on is empty, though the list has ${total} entries`;
  return onlyProblem('short_list', message, response);
}
