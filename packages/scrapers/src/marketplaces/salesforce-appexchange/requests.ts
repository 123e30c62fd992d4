import type { StoreResponse } from '../../contract.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { ListTotal } from './answers.ts';

export const PAGE_SIZE = 12;

/** A page of the list of apps, counted from 0. */
export function pageUrl(page: string): string {
  const api = 'https://api.appexchange.salesforce.com/recommendations/v3/listings';
  return `${api}?type=apps&page=${encodeURIComponent(page.toWellFormed())}&pageSize=${PAGE_SIZE}&language=en`;
}

/** The number of apps in the whole list, as a page has it; undefined where it does not. */
export function totalIn(page: Pick<StoreResponse, 'body'>): number | undefined {
  return ListTotal.safeParse(jsonBody(page)).data?.totalCount;
}
