import type { StoreResponse } from '../contract.ts';

/** How many elements come before a page of a list, as its address has it: `offset=100`; else 0. */
export function offsetOf({ url }: Pick<StoreResponse, 'url'>): number {
  return url && URL.canParse(url) ? Number(new URL(url).searchParams.get('offset') ?? 0) : 0;
}
