import type { StoreResponse } from '../contract.ts';

/** The query of the address that a response was requested from; empty where there is none. */
export function queryOf({ url }: Pick<StoreResponse, 'url'>): URLSearchParams {
  return url && URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
}
