import type { ValueSource } from '@pi/domain';
import { and, desc, eq, getTableColumns, gte, lte, type SQL } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginNumbers } from '../listings/write-metrics.ts';

/** The numbers of a plugin on one UTC day; null where the store showed none. */
export interface MetricDay extends Required<PluginNumbers> {
  day: string;
  source: ValueSource;
}

export interface PluginMetricsQuery {
  marketplace: string;
  externalId: string;
  /** First and last day, both included. */
  from?: string;
  to?: string;
  /** The newest days stay. */
  limit: number;
}

/**
 * A plugin's numbers day by day, oldest first; days without a response are missing. Null for an
 * unknown plugin.
 */
export async function listPluginMetrics(db: Db, query: PluginMetricsQuery): Promise<MetricDay[] | null> {
  const [plugin] = await db
    .select({ id: plugins.id })
    .from(plugins)
    .where(and(eq(plugins.marketplace, query.marketplace), eq(plugins.externalId, query.externalId)));
  if (!plugin) return null;
  const conditions: SQL[] = [eq(pluginMetrics.pluginId, plugin.id)];
  if (query.from) conditions.push(gte(pluginMetrics.day, query.from));
  if (query.to) conditions.push(lte(pluginMetrics.day, query.to));
  const { pluginId: _pluginId, observedAt: _observedAt, ...columns } = getTableColumns(pluginMetrics);
  const rows = await db
    .select(columns)
    .from(pluginMetrics)
    .where(and(...conditions))
    .orderBy(desc(pluginMetrics.day))
    .limit(query.limit);
  return rows.reverse().map((row) => ({ ...row, source: row.source ?? 'seen' }));
}
