import { addDays, type BackfillSource, type CountKind, DAILY_EXTRAS, dayOf, NUMBERS_ALONE } from '@pi/domain';
import { and, asc, between, eq, gt, gte, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { incomingRows, insertRows } from './records.ts';
import type { RevisionRow } from './revisions.ts';

/** Numbers beside the metrics of which a day's are kept too. */
export type DailyExtras = Record<(typeof DAILY_EXTRAS)[number], number | null>;

/** Numbers of one observation; null where the store shows none, as are extras that are left out. */
export interface PluginNumbers extends Partial<DailyExtras> {
  users: number | null;
  usersKind: CountKind | null;
  downloads: number | null;
  downloadsKind: CountKind | null;
  /** Stars. */
  rating: number | null;
  ratingCount: number | null;
  /** Null or left out where the count is exact. */
  ratingCountKind?: CountKind | null;
}

/** Numbers of a plugin on a UTC day. */
export interface DayNumbersRow extends PluginNumbers {
  pluginId: number;
  day: string;
  observedAt: Date;
}

const { pluginId, day, observedAt, source, ratingCount, ratingCountKind } = pluginMetrics;
const NUMBERS = [
  'users',
  'usersKind',
  'downloads',
  'downloadsKind',
  'rating',
  'ratingCount',
  ...DAILY_EXTRAS,
] as const satisfies (keyof typeof pluginMetrics)[];

/**
 * Writes the numbers of days, each plugin and day at most once. Of two observations of a day the
 * one that we saw stays before the one that was filled in, of two alike the later one; a later
 * response of the same day only adds numbers, the same response read again replaces them. The
 * marketplace must be locked (see `lockStoredPlugins`): days without a row are inserted plainly,
 * since `on conflict` logs a second record of each row. The partitions of the days must exist (see
 * `ensureMetricPartitions`): creating one in this transaction would wait for all readers.
 * @param from where the numbers come from; null: we saw them
 */
export async function writeMetrics(tx: Tx, rows: readonly DayNumbersRow[], from: BackfillSource | null): Promise<void> {
  if (rows.length === 0) return;
  const known = await findKnownDays(tx, rows);
  const isKnown = (row: DayNumbersRow) => known.has(keyOf(row));
  const written = rows.map((row) => ({ ...row, source: from }));
  const added = written.filter((row) => !isKnown(row));
  if (added.length > 0) await insertRows(tx, pluginMetrics, added, ['pluginId', 'day']);
  const again = written.filter(isKnown);
  if (again.length > 0) await mergeRows(tx, again);
}

type MetricsRow = DayNumbersRow & { source: BackfillSource | null };

async function mergeRows(tx: Tx, rows: readonly MetricsRow[]): Promise<void> {
  const replaces = or(eq(excluded(observedAt), observedAt), sql`${excluded(source)} is distinct from ${source}`);
  const merged = (column: PgColumn) =>
    sql`case when ${replaces} then ${excluded(column)} else coalesce(${excluded(column)}, ${column}) end`;
  await insertRows(tx, pluginMetrics, rows, ['pluginId', 'day']).onConflictDoUpdate({
    target: [pluginId, day],
    set: {
      ...Object.fromEntries(NUMBERS.map((name) => [name, merged(pluginMetrics[name])])),
      ratingCountKind: sql`case when ${replaces} or ${excluded(ratingCount)} is not null
        then ${excluded(ratingCountKind)} else ${ratingCountKind} end`,
      observedAt: excluded(observedAt),
      source: excluded(source),
    },
    setWhere: sql`case when (${excluded(source)} is null) = (${source} is null)
      then ${excluded(observedAt)} >= ${observedAt} else ${excluded(source)} is null end`,
  });
}

type DayOfPlugin = Pick<DayNumbersRow, 'pluginId' | 'day'>;

/** How many of these days of plugins have no metrics yet. */
export async function countNewDays(tx: Tx, rows: readonly DayOfPlugin[]): Promise<number> {
  return rows.length - (await findKnownDays(tx, rows)).size;
}

/** Those of these days of plugins that have metrics, as `keyOf` writes them. */
async function findKnownDays(tx: Tx, rows: readonly DayOfPlugin[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const days = rows.map((row) => row.day).toSorted();
  const { from, incoming } = incomingRows(rows, { pluginId, day });
  const known = await tx
    .select({ pluginId, day })
    .from(from)
    .innerJoin(pluginMetrics, and(eq(pluginId, incoming.pluginId), eq(day, incoming.day)))
    // So that the planner looks at the partitions of these days alone.
    .where(between(day, days[0] ?? '', days.at(-1) ?? ''));
  return new Set(known.map(keyOf));
}

function keyOf(row: DayOfPlugin): string {
  return `${row.pluginId} ${row.day}`;
}

/** The first moment after `at` when the plugin's texts were read and for which source, or null. */
export async function nextObservation(
  tx: Tx,
  ofPlugin: number,
  at: Date,
): Promise<Pick<RevisionRow, 'seenAt' | 'source'> | null> {
  // The last responses of a day's run may come after midnight: the day before counts too.
  const from = addDays(dayOf(at), -1);
  const [row] = await tx
    .select({ seenAt: observedAt, source })
    .from(pluginMetrics)
    .where(
      and(
        eq(pluginId, ofPlugin),
        gte(day, from),
        gt(observedAt, at),
        or(isNull(source), notInArray(source, [...NUMBERS_ALONE])),
      ),
    )
    .orderBy(asc(day))
    .limit(1);
  return row ?? null;
}

function excluded(column: PgColumn): SQL {
  return sql`excluded.${sql.identifier(column.name)}`;
}
