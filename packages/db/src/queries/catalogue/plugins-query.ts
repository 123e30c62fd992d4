import { LEAST_PERCENT_BASE, PLUGIN_STATUSES, type PrimaryMetric } from '@pi/domain';
import type { ExplorerSort, SortOrder } from '@pi/domain/api';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { plugins } from '../../schema/plugins.ts';

/** What a list of plugins can be sorted by: the columns of the same names. */
export const PLUGIN_SORTS = [
  'users',
  'downloads',
  'rating',
  'ratingCount',
  'githubStars',
  'usersChange30d',
  'downloadsChange30d',
  'name',
  'updatedOn',
] as const;
export type PluginSort = (typeof PLUGIN_SORTS)[number];

/** Which plugins a list has: those of one status, or all. */
export const STATUS_FILTERS = [...PLUGIN_STATUSES, 'all'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

/**
 * Lists end here: what lies deeper is found by a filter, and no page costs more than this many
 * rows.
 */
export const LIST_DEPTH = 10_000;

export interface PluginsQuery {
  marketplace: string;
  sort: PluginSort;
  order: SortOrder;
  /** From 1. */
  page: number;
  pageSize: number;
  /** Part of the name, in any case. */
  q?: string;
  /** Without it, those listed and missing. */
  status?: StatusFilter;
  /** The number of the 90-day series; null for none. */
  series: PrimaryMetric | null;
}

/** The sorts that `plugin_facts` have too, with indexes. */
export const SORTS_OF_FACTS: Partial<Record<PluginSort, ExplorerSort>> = {
  users: 'users',
  downloads: 'downloads',
  rating: 'rating',
  ratingCount: 'ratings',
  updatedOn: 'updated',
};

/**
 * What a sort orders by, first key first: counts by their tier first, which has an index; changes
 * by the lowest one that the shown numbers allow, where they start from enough to be given as a
 * share.
 */
export function sortKeys(sort: PluginSort): [SQLWrapper, ...SQLWrapper[]] {
  if (sort === 'users') return [plugins.usersTier, plugins.users];
  if (sort === 'downloads') return [plugins.downloadsTier, plugins.downloads];
  if (sort === 'usersChange30d') return [shareFrom(plugins.usersBefore30d, plugins.usersChange30d)];
  if (sort === 'downloadsChange30d') return [shareFrom(plugins.downloadsBefore30d, plugins.downloadsChange30d)];
  return [plugins[sort]];
}

/** The tier of a change, which has an index: it goes before the change itself. */
export function tierKeys(sort: PluginSort): SQLWrapper[] {
  if (sort === 'usersChange30d') return [plugins.usersChangeTier];
  return sort === 'downloadsChange30d' ? [plugins.downloadsChangeTier] : [];
}

function shareFrom(before: SQLWrapper, change: SQLWrapper): SQL {
  return sql`(case when ${before} < ${LEAST_PERCENT_BASE} then null else ${change} end)`;
}
