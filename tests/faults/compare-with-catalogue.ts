import { type Db, marketplaceDays, pluginMetrics, plugins } from '@pi/db';
import type { Day } from '@pi/domain';
import { getAdapter } from '@pi/scrapers';
import type { RunningStores } from '@pi/stores';
import { and, eq } from 'drizzle-orm';

/**
 * Differences between the database and the catalogue on a day of a marketplace, one sentence each:
 * in the listings, or in the primary metric of one.
 */
export async function findDisagreements(db: Db, { catalogue }: RunningStores, marketplace: string, day: Day) {
  const { counts } = catalogue.expectedOn(marketplace, day);
  const { primaryMetric } = getAdapter(marketplace).info;
  const rows = await db
    .select({ externalId: plugins.externalId, value: pluginMetrics[primaryMetric] })
    .from(pluginMetrics)
    .innerJoin(plugins, eq(plugins.id, pluginMetrics.pluginId))
    .where(and(eq(plugins.marketplace, marketplace), eq(pluginMetrics.day, day)));
  const stored = new Map(rows.map(({ externalId, value }) => [externalId, value]));
  const compare = (id: string, is: unknown, real: unknown) => (is === real ? [] : [`${id}: ${is} for ${real}`]);
  return [...new Set([...stored.keys(), ...counts.keys()])].flatMap((id) =>
    compare(id, stored.get(id), counts.get(id)),
  );
}

/** The stored totals of a marketplace's day. */
export async function getTotals(db: Db, marketplace: string, day: Day) {
  const [totals] = await db
    .select({ listed: marketplaceDays.seen, total: marketplaceDays.primaryTotal })
    .from(marketplaceDays)
    .where(and(eq(marketplaceDays.marketplace, marketplace), eq(marketplaceDays.day, day)));
  return { listed: totals?.listed, total: totals?.total ?? 0 };
}
