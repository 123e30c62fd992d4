import type { Issue, PluginFilters } from '@pi/domain/api';
import { queryOf } from '../query-of.ts';
import { parsePageQuery } from './page-query.ts';
import { PRESETS } from './presets.ts';

/**
 * What is wrong with the parameters of a page of the explorer, before it is drawn: a page that is
 * drawn already cannot answer 400. Empty for every other address.
 * @param target path and query
 */
export function explorerIssues(target: string): Issue[] {
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  const fixed = fixedFilters(pathname);
  if (!fixed) return [];
  const parsed = parsePageQuery(queryOf(searchParams), fixed);
  return 'issues' in parsed ? parsed.issues : [];
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
