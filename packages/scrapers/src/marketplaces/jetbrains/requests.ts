import type { StoreResponse } from '../../contract.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { PluginTotal } from './format.ts';

export const PAGE_SIZE = 100;

/** A page of the list of plugins, the most downloaded first, from its offset on. */
export function pageUrl(offset: string): string {
  const from = encodeURIComponent(offset.toWellFormed());
  return `https://plugins.jetbrains.com/api/searchPlugins?max=${PAGE_SIZE}&offset=${from}&orderBy=downloads`;
}

/** The number of plugins in the whole list, as a page has it; undefined where it does not. */
export function totalIn(page: Pick<StoreResponse, 'body'>): number | undefined {
  return PluginTotal.safeParse(jsonBody(page)).data?.total;
}
