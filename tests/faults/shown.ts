import { type Db, marketplaceDays, pluginMetrics, plugins } from '@pi/db';
import type { Day } from '@pi/domain';
import { getAdapter } from '@pi/scrapers';
import type { RunningStores } from '@pi/stores';
import { and, eq } from 'drizzle-orm';

/**
 * Where the database and the catalogue do not agree on a day of a marketplace, one sentence each: its listings, the number
 * its lists are ordered by of each, and their sum.
 */
export async function disagreements(db: Db, { catalogue }: RunningStores, marketplace: string, day: Day) {
  const { counts, total } = catalogue.expectedOn(marketplace, day);
  const { headline } = getAdapter(marketplace).about;
  const rows = await db
    .select({ externalId: plugins.externalId, value: pluginMetrics[headline] })
    .from(pluginMetrics)
    .innerJoin(plugins, eq(plugins.id, pluginMetrics.pluginId))
    .where(and(eq(plugins.marketplace, marketplace), eq(pluginMetrics.day, day)));
  const stored = new Map(rows.map(({ externalId, value }) => [externalId, value]));
  const [totals] = await db
    .select({ seen: marketplaceDays.seen, total: marketplaceDays.headlineTotal })
    .from(marketplaceDays)
    .where(and(eq(marketplaceDays.marketplace, marketplace), eq(marketplaceDays.day, day)));
  const told = (what: string, is: unknown, real: unknown) => (is === real ? [] : [`${what}: ${is} for ${real}`]);
  return [
    ...told('seen', totals?.seen, counts.size),
    ...told('total', totals?.total ?? 0, total),
    ...[...new Set([...stored.keys(), ...counts.keys()])].flatMap((id) => told(id, stored.get(id), counts.get(id))),
  ];
}
