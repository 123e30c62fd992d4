import type { CountKind, Day, PrimaryMetric } from '@pi/domain';
import { and, asc, count, desc, eq, gt, gte, isNotNull, ne, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';
import { type EstimateState, listEstimateStates } from './list-estimate-states.ts';

/** A plugin that is thought to earn something, and the number its marketplace is ordered by. */
export interface EarningRow {
  externalId: string;
  name: string;
  number: number;
  numberKind: CountKind | null;
  lastSeenOn: Day;
  source: string | null;
  rating: number | null;
  revenueLow: number;
  revenue: number;
  revenueHigh: number;
  estimate: EstimateState;
}

/** The plugins of a marketplace with the highest estimates, and how many there are. */
export interface Earning {
  rows: EarningRow[];
  /** Plugins with an estimate. */
  estimated: number;
  /** Those of them that are thought to earn something and have at least the least number. */
  earning: number;
}

export interface EarningQuery {
  marketplace: string;
  number: PrimaryMetric;
  /** Of the number: of fewer users, what one brings says little. */
  least: number;
  limit: number;
  /** The newest day of the marketplace. */
  day: Day;
}

/**
 * The plugins of a marketplace that are thought to earn most, delisted ones left out. Reads a row
 * of each plugin: callers keep them until the marketplace is derived again.
 */
export async function listEarning(db: Db, { marketplace, number, least, limit, day }: EarningQuery): Promise<Earning> {
  const { revenueLow, revenue, revenueHigh, rating, pluginId } = pluginFacts;
  const isCurrent = and(eq(pluginFacts.marketplace, marketplace), ne(pluginFacts.status, 'delisted'));
  const isShown = and(gt(revenue, 0), gte(pluginFacts[number], least));
  const [rows, [counts]] = await Promise.all([
    db
      .select({
        ...{ pluginId, externalId: plugins.externalId, name: plugins.name, lastSeenOn: plugins.lastSeenOn },
        ...{ source: plugins.source, number: sql<number>`${pluginFacts[number]}::float8` },
        ...{ numberKind: plugins[`${number}Kind`], rating, revenueLow, revenue, revenueHigh },
      })
      .from(pluginFacts)
      .innerJoin(plugins, eq(plugins.id, pluginId))
      .where(and(isCurrent, isShown))
      .orderBy(desc(revenue), asc(pluginId))
      .limit(limit),
    db
      .select({ estimated: count(revenue), earning: sql<number>`(count(*) filter (where ${isShown}))::int` })
      .from(pluginFacts)
      .where(and(isCurrent, isNotNull(revenue))),
  ]);
  const states = await listEstimateStates(
    db,
    rows.map((row) => row.pluginId),
    day,
  );
  const stateOf = new Map(states.map((state) => [state.pluginId, state]));
  const shown = rows.flatMap(({ pluginId: id, ...row }) => {
    const estimate = stateOf.get(id);
    return estimate ? [{ ...row, estimate } as EarningRow] : [];
  });
  return { rows: shown, estimated: counts?.estimated ?? 0, earning: counts?.earning ?? 0 };
}
