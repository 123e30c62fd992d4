import { addDays, type PrimaryMetric } from '@pi/domain';
import { and, asc, gt, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';

export interface SparkPoint {
  day: string;
  value: number;
}

const DAYS = 90;

/**
 * One number of some plugins over the 90 days before the newest of their last days, by the plugin's
 * database id, oldest first.
 */
export async function listSparklines(
  db: Db,
  plugins: readonly { id: number; lastSeenOn: string }[],
  number: PrimaryMetric,
): Promise<Map<number, SparkPoint[]>> {
  const byPlugin = new Map<number, SparkPoint[]>(plugins.map((plugin) => [plugin.id, []]));
  const to = plugins.map((plugin) => plugin.lastSeenOn).reduce((a, b) => (a > b ? a : b), '');
  if (!to) return byPlugin;
  const { pluginId, day } = pluginMetrics;
  const from = addDays(to, -DAYS);
  const value = pluginMetrics[number];
  const rows = await db
    .select({ pluginId, day, value })
    .from(pluginMetrics)
    .where(
      and(
        inArray(
          pluginId,
          plugins.map((plugin) => plugin.id),
        ),
        gt(day, from),
        lte(day, to),
        isNotNull(value),
      ),
    )
    .orderBy(asc(day));
  for (const row of rows) if (row.value !== null) byPlugin.get(row.pluginId)?.push({ day: row.day, value: row.value });
  return byPlugin;
}
