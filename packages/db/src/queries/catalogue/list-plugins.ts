import { eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { inOrder, isAnyOf } from '../../statement-parts.ts';
import { findPlugins } from './find-plugins.ts';
import { listSparklines, type SparkSeries } from './list-sparklines.ts';
import { type PluginRow, pluginRowColumns } from './plugin-row.ts';
import { LIST_DEPTH, type PluginsQuery } from './plugins-query.ts';

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
 * are left out.
 */
export async function listPlugins(db: Db, query: PluginsQuery): Promise<PluginsPage> {
  const { ids, found } = await findPlugins(db, query);
  const rows = inOrder(ids, await readRows(db, ids));
  const series = query.series ? await listSparklines(db, query.marketplace, rows, query.series) : undefined;
  return {
    rows: rows.map(({ id, ...row }) => ({ ...row, series: series?.get(id) ?? null })),
    total: Math.min(found, LIST_DEPTH),
    totalIsFloor: found > LIST_DEPTH,
  };
}

async function readRows(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: plugins.id, ...pluginRowColumns })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(isAnyOf(plugins.id, ids));
}
