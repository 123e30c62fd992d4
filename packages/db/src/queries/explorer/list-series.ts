import { addDays, type CountKind, type Day, GROWTH_PERIODS, type GrowthPeriod, type PrimaryMetric } from '@pi/domain';
import { and, asc, between, gt, lte, max, or } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { isAnyOf } from '../../statement-parts.ts';
import type { SparkPoint, SparkSeries } from '../catalogue/list-sparklines.ts';
import { MOST_DAYS_EARLIER } from '../facts/values-before.sql.ts';

/** A plugin whose numbers are looked up, and the number that its marketplace is ordered by. */
export interface SeriesOf {
  id: number;
  marketplace: string;
  number: PrimaryMetric;
}

/** A plugin's number over 90 days, and its values before the periods that changes are given for. */
export interface PluginSeries {
  spark: SparkSeries;
  before: Partial<Record<GrowthPeriod, SparkPoint>>;
}

const DAYS = 90;

/**
 * The numbers of a page's plugins, whichever marketplaces they are of; by database id.
 * @param asOf the last day that is looked at, where it is not the newest one
 */
export async function listSeries(db: Db, plugins: readonly SeriesOf[], asOf?: Day): Promise<Map<number, PluginSeries>> {
  const untils = await newestDays(db, [...new Set(plugins.map(({ marketplace }) => marketplace))], asOf);
  const points = await listPoints(
    db,
    plugins.map(({ id }) => id),
    [...untils.values()],
  );
  return new Map(
    plugins.map(({ id, marketplace, number }) => {
      const until = untils.get(marketplace) ?? '';
      const own = (points.get(id) ?? []).flatMap((row) => toPoint(row, number));
      const spark = { until, points: own.filter(({ day }) => until && day > addDays(until, -DAYS) && day <= until) };
      return [id, { spark, before: until ? valuesBefore(own, until) : {} }];
    }),
  );
}

async function newestDays(db: Db, marketplaces: readonly string[], asOf?: Day): Promise<Map<string, Day>> {
  const rows = await db
    .select({ marketplace: marketplaceDays.marketplace, day: max(marketplaceDays.day) })
    .from(marketplaceDays)
    .where(and(isAnyOf(marketplaceDays.marketplace, marketplaces), asOf ? lte(marketplaceDays.day, asOf) : undefined))
    .groupBy(marketplaceDays.marketplace);
  return new Map(rows.flatMap(({ marketplace, day }) => (day === null ? [] : [[marketplace, day] as const])));
}

type Row = Awaited<ReturnType<typeof selectPoints>>[number];

async function listPoints(db: Db, ids: readonly number[], untils: readonly Day[]): Promise<Map<number, Row[]>> {
  const byPlugin = new Map<number, Row[]>(ids.map((id) => [id, []]));
  if (ids.length === 0 || untils.length === 0) return byPlugin;
  for (const row of await selectPoints(db, ids, untils)) byPlugin.get(row.pluginId)?.push(row);
  return byPlugin;
}

// Of the 90 days before the newest, and of those from which values before a period may be.
function selectPoints(db: Db, ids: readonly number[], untils: readonly Day[]) {
  const { pluginId, day, users, usersKind, downloads, downloadsKind, ratingCount, ratingCountKind } = pluginMetrics;
  const [first, last] = [untils.reduce((a, b) => (a < b ? a : b)), untils.reduce((a, b) => (a > b ? a : b))];
  const yearBefore = between(day, addDays(first, -365 - MOST_DAYS_EARLIER[365]), addDays(last, -365));
  const earliest = addDays(first, -DAYS - MOST_DAYS_EARLIER[90] - 1);
  return db
    .select({ pluginId, day, users, usersKind, downloads, downloadsKind, ratingCount, ratingCountKind })
    .from(pluginMetrics)
    .where(and(isAnyOf(pluginId, ids), or(and(gt(day, earliest), lte(day, last)), yearBefore)))
    .orderBy(asc(day));
}

function toPoint(row: Row, number: PrimaryMetric): SparkPoint[] {
  const value = row[number];
  const kind: CountKind | null = row[`${number}Kind`];
  return value === null ? [] : [{ day: row.day, value, kind: kind ?? 'exact' }];
}

/** The value of a day, or of the nearest earlier one that may stand for it: as facts take it. */
function valuesBefore(points: readonly SparkPoint[], until: Day): PluginSeries['before'] {
  return Object.fromEntries(
    GROWTH_PERIODS.flatMap((period) => {
      const day = addDays(until, -period);
      const earliest = addDays(day, -MOST_DAYS_EARLIER[period]);
      const found = points.findLast((point) => point.day <= day && point.day >= earliest);
      return found ? [[period, found]] : [];
    }),
  );
}
