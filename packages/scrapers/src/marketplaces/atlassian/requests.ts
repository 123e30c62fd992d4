import type { StoreResponse } from '../../contract.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { AddonTotal } from './rest-2.ts';

export const PAGE_SIZE = 50;

/** A page of the list of apps with their newest versions, from its offset on. */
export function pageUrl(offset: string): string {
  const from = encodeURIComponent(offset.toWellFormed());
  return `https://marketplace.atlassian.com/rest/2/addons?limit=${PAGE_SIZE}&offset=${from}&withVersion=true`;
}

/** The number of apps in the whole list, as a page has it; undefined where it does not. */
export function totalIn(page: Pick<StoreResponse, 'body'>): number | undefined {
  return AddonTotal.safeParse(jsonBody(page)).data?.count;
}
