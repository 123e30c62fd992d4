import type { CountField, Day, GrowthPeriod } from '@pi/domain';
import { and, eq, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';
import { tierOf } from '../explorer/count-tier.ts';
import { listSeries, type PluginSeries } from '../explorer/list-series.ts';

export interface MoversQuery {
  marketplace: string;
  /** The number that the marketplace is ordered by. */
  number: CountField;
  /** Whether it is a counter that only grows. */
  isCumulative: boolean;
  period: GrowthPeriod;
  direction: 'up' | 'down';
  /** Plugins with less of the number are left out: small numbers double easily. */
  atLeast: number;
  /** So are plugins that were listed later. */
  listedBefore: Day;
  limit: number;
}

export interface MoverRow {
  plugin: PluginRow;
  /** Bounds of the number's change in the period, as shares; null where they are not known. */
  low: number | null;
  high: number | null;
  /** Of a counter: its gain a day against that of the period before, as a share. */
  pace: number | null;
  series: PluginSeries;
}

/**
 * The listed plugins of a marketplace whose number moved most in a period, as a share. A number
 * that may fall is ranked by its change: a rise by the lowest that the shown numbers allow, a fall
 * by the highest. A counter is ranked by its pace.
 */
export async function listMovers(db: Db, query: MoversQuery): Promise<MoverRow[]> {
  const { marketplace, status, listedOn, pluginId } = pluginFacts;
  const isUp = query.direction === 'up';
  const { low, high, pace } = columnsOf(query.period);
  const rank = query.isCumulative ? pace : isUp ? low : high;
  const moved = await db
    .select({ id: pluginId, low, high, pace })
    .from(pluginFacts)
    .where(
      and(
        eq(marketplace, query.marketplace),
        eq(status, 'listed'),
        gte(pluginFacts[`${query.number}Tier`], tierOf(query.atLeast)),
        gte(pluginFacts[query.number], query.atLeast),
        lte(listedOn, query.listedBefore),
        isUp ? gt(rank, 0) : lt(rank, 0),
      ),
    )
    .orderBy(isUp ? sql`${rank} desc` : sql`${rank} asc`, pluginId)
    .limit(query.limit);
  const ids = moved.map(({ id }) => id);
  const [rows, series] = await Promise.all([
    readPlugins(db, ids),
    listSeries(
      db,
      ids.map((id) => ({ id, marketplace: query.marketplace, number: query.number })),
    ),
  ]);
  return moved.flatMap(({ id, ...bounds }) => {
    const [plugin, own] = [rows.get(id), series.get(id)];
    return plugin && own ? [{ plugin, ...bounds, series: own }] : [];
  });
}

function columnsOf(period: GrowthPeriod) {
  const low = pluginFacts[`change${period}d`];
  return { low, high: pluginFacts[`change${period}dHigh`], pace: pluginFacts[`pace${period}d`] };
}

async function readPlugins(db: Db, ids: readonly number[]): Promise<Map<number, PluginRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: plugins.id, plugin: pluginRowColumns })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(isAnyOf(plugins.id, ids));
  return new Map(rows.map(({ id, plugin }) => [id, plugin]));
}
