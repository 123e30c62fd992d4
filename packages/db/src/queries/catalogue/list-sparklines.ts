import { addDays, type CountKind, type PrimaryMetric } from '@pi/domain';
import { and, asc, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { getNewestDay } from './get-newest-day.ts';

export interface SparkPoint {
  day: string;
  value: number;
  kind: CountKind;
}

/** One number of a plugin over 90 days. */
export interface SparkSeries {
  /** The last of these days: the newest that the marketplace was read on. */
  until: string;
  /** Oldest first. */
  points: SparkPoint[];
}

const DAYS = 90;

/** One number of some plugins of a marketplace over 90 days, by the plugin's database id. */
export async function listSparklines(
  db: Db,
  marketplace: string,
  plugins: readonly { id: number; lastSeenOn: string }[],
  number: PrimaryMetric,
): Promise<Map<number, SparkSeries>> {
  const newest = (await getNewestDay(db, marketplace)) ?? '';
  const until = plugins.map((plugin) => plugin.lastSeenOn).reduce((a, b) => (a > b ? a : b), newest);
  const byPlugin = new Map(plugins.map(({ id }): [number, SparkSeries] => [id, { until, points: [] }]));
  if (plugins.length === 0) return byPlugin;
  const { pluginId, day, usersKind, downloadsKind } = pluginMetrics;
  const value = pluginMetrics[number];
  const kinds = { users: usersKind, downloads: downloadsKind, ratingCount: sql<null>`null` };
  const rows = await db
    .select({ pluginId, day, value, kind: kinds[number] })
    .from(pluginMetrics)
    .where(
      and(
        inArray(
          pluginId,
          plugins.map((plugin) => plugin.id),
        ),
        gt(day, addDays(until, -DAYS)),
        lte(day, until),
        isNotNull(value),
      ),
    )
    .orderBy(asc(day));
  for (const { pluginId, day, value, kind } of rows)
    if (value !== null) byPlugin.get(pluginId)?.points.push({ day, value, kind: kind ?? 'exact' });
  return byPlugin;
}
