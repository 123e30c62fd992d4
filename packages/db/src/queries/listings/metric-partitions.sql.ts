import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { textList } from './records.ts';

/**
 * Makes the partitions of `plugin_metrics` for these UTC days. Call it apart from other work:
 * making one waits for everybody who reads the table.
 */
export async function ensureMetricPartitions(db: Queryable, days: readonly string[]): Promise<void> {
  const months = [...new Set(days.map((day) => `${day.slice(0, 7)}-01`))];
  await db.execute(sql`select ensure_metric_partition(month::date) from unnest(${textList(months)}) as month`);
}
