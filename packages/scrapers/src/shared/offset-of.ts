import type { StoreResponse } from '../contract.ts';
import { queryOf } from './query-of.ts';

/** How many elements come before a page of a list, as its address has it: `offset=100`; else 0. */
export function offsetOf(response: Pick<StoreResponse, 'url'>): number {
  return Number(queryOf(response).get('offset') ?? 0);
}
