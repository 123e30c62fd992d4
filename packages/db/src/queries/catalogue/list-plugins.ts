import { LEAST_PERCENT_BASE, PLUGIN_STATUSES, type PrimaryMetric } from '@pi/domain';
import { and, asc, desc, eq, ilike, isNotNull, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { listSparklines, type SparkSeries } from './list-sparklines.ts';
import { type PluginRow, pluginRowColumns } from './plugin-row.ts';

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

export const SORT_ORDERS = ['asc', 'desc'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

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

export interface PluginsPage {
  /** `series` is null where none was asked for. */
  rows: (PluginRow & { series: SparkSeries | null })[];
  /** Plugins found, counted up to LIST_DEPTH. */
  total: number;
  /** True when there are more than `total`. */
  totalIsFloor: boolean;
}

/**
 * One page of a marketplace's plugins. Descending, unknown values come last; ascending, they
 * are left out, so that either way is a walk along an index.
 */
export async function listPlugins(db: Db, query: PluginsQuery): Promise<PluginsPage> {
  const keys = sortKeys(query.sort);
  const conditions: SQL[] = [eq(plugins.marketplace, query.marketplace)];
  if (query.status === undefined) conditions.push(ne(plugins.status, 'delisted'));
  else if (query.status !== 'all') conditions.push(eq(plugins.status, query.status));
  if (query.q) conditions.push(ilike(plugins.name, `%${query.q.replace(/[\\%_]/g, '\\$&')}%`));
  if (query.order === 'asc') conditions.push(...keys.map((key) => isNotNull(key)));
  const where = and(...conditions);
  const offset = (query.page - 1) * query.pageSize;
  const limit = Math.max(0, Math.min(query.pageSize, LIST_DEPTH - offset));

  const counted = db
    .select({ one: sql`1` })
    .from(plugins)
    .where(where)
    .limit(LIST_DEPTH + 1)
    .as('counted');
  const [rows, [count]] = await Promise.all([
    db
      .select({ id: plugins.id, ...pluginRowColumns })
      .from(plugins)
      .leftJoin(companies, eq(companies.id, plugins.companyId))
      .where(where)
      .orderBy(
        ...(query.order === 'asc'
          ? [...keys.map((key) => sql`${key} asc nulls first`), desc(plugins.id)]
          : [...keys.map((key) => sql`${key} desc nulls last`), asc(plugins.id)]),
      )
      .limit(limit)
      .offset(Math.min(offset, LIST_DEPTH)),
    db.select({ n: sql<number>`count(*)::int` }).from(counted),
  ]);
  const found = count?.n ?? 0;
  const series = query.series ? await listSparklines(db, query.marketplace, rows, query.series) : undefined;
  return {
    rows: rows.map(({ id, ...row }) => ({ ...row, series: series?.get(id) ?? null })),
    total: Math.min(found, LIST_DEPTH),
    totalIsFloor: found > LIST_DEPTH,
  };
}

/**
 * What a sort orders by: counts by their tier first, which has an index; changes by the lowest one
 * that the shown numbers allow, where they start from enough to be given as a share.
 */
function sortKeys(sort: PluginSort): SQLWrapper[] {
  if (sort === 'users') return [plugins.usersTier, plugins.users];
  if (sort === 'downloads') return [plugins.downloadsTier, plugins.downloads];
  if (sort === 'usersChange30d') return [shareFrom(plugins.usersBefore30d, plugins.usersChange30d)];
  if (sort === 'downloadsChange30d') return [shareFrom(plugins.downloadsBefore30d, plugins.downloadsChange30d)];
  return [plugins[sort]];
}

function shareFrom(before: SQLWrapper, change: SQLWrapper): SQL {
  return sql`(case when ${before} < ${LEAST_PERCENT_BASE} then null else ${change} end)`;
}
