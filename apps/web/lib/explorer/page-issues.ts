import type { Issue, PluginFilters } from '@pi/domain/api';
import type { RawParams } from '../list-params.ts';
import { parsePageQuery } from './page-query.ts';
import { PRESETS } from './presets.ts';

/**
 * What is wrong with the parameters of a page of the explorer; empty for every other page. A page
 * that is drawn already cannot answer 400, so this is asked before.
 */
export function explorerIssues(pathname: string, params: RawParams): Issue[] {
  const fixed = fixedFilters(pathname);
  return fixed ? parsePageQuery(params, fixed).issues : [];
}

/** Whether a page is a list of the explorer, whose parameters are all checked together. */
export function isExplorerPage(pathname: string): boolean {
  return fixedFilters(pathname) !== undefined;
}

/** The filters that a path states; undefined for a page that is not of the explorer. */
function fixedFilters(pathname: string): PluginFilters | undefined {
  if (pathname === '/plugins') return {};
  const [, place, value = ''] = /^\/(plugins\/lists|tags)\/([^/]+)$/.exec(pathname) ?? [];
  if (place === 'tags') return tagFilters(decodeURIComponent(value));
  return place ? PRESETS.find(({ slug }) => slug === value)?.filters : undefined;
}

/** The filters of a tag's page. */
export function tagFilters(tag: string): PluginFilters {
  return { tag: [tag.toLowerCase()] };
}
