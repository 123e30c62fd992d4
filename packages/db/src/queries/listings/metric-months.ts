import { type Day, monthOf } from '@pi/domain';
import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';

/** The arrays of `plugin_metric_months` that hold numbers. */
export const NUMBER_ARRAYS = ['users', 'downloads', 'rating_count', 'rating_thousandths'] as const;

/** All arrays of it: what is known of a plugin on a day. */
export const MONTH_ARRAYS = ['observed_at', ...NUMBER_ARRAYS, 'marks'] as const;

/** The place of a UTC day in the arrays of its month, from 1. */
export function placeOf(day: Day): number {
  return Number(day.slice(8));
}

/**
 * The rows of `plugin_metrics` of these days alone, as a relation in brackets. The view goes through all days of a month to find one:
 * fine for a plugin, not for a marketplace.
 */
export function metricsOn(days: readonly Day[]): SQL {
  const wanted = days.map((day) => sql`(${day}::date, ${monthOf(day)}::date, ${placeOf(day)}::int)`);
  const months = [...new Set(days.map(monthOf))].map((month) => sql`${month}`);
  const numbers = MONTH_ARRAYS.map((name) => sql`${sql.raw(name)}[place] as ${sql.raw(name)}`);
  return sql`(
    select plugin_id, day, ${sql.join(numbers, sql`, `)}
    from plugin_metric_months join (values ${sql.join(wanted, sql`, `)}) as wanted (day, month, place) using (month)
    where month in (${sql.join(months, sql`, `)}) and observed_at[place] is not null)`;
}

/** The assignments that empty places of a month, from this day on or of this day alone. */
export function emptied(day: Day, andLater = false): SQL {
  const [from, to] = [placeOf(day), andLater ? 31 : placeOf(day)];
  const places = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  return sql.raw(places.flatMap((place) => MONTH_ARRAYS.map((name) => `${name}[${place}] = null`)).join(', '));
}

/** Whether a month says nothing of any day. */
export const SAYS_NOTHING = sql`array_remove(observed_at, null) = '{}'`;

/** Makes the partitions of metrics for these days, apart from other work: making one waits for all who read. */
export async function ensureMetricPartitions(db: Queryable, days: readonly string[]): Promise<void> {
  for (const month of new Set(days.map(monthOf))) await db.execute(sql`select ensure_metric_partition(${month}::date)`);
}
