import { type Db, ingestionFailures, ingestionRuns, marketChanges, pluginMetrics, plugins } from '@pi/db';
import type { Day } from '@pi/domain';
import { and, asc, eq, getTableColumns, isNotNull, lt, sql } from 'drizzle-orm';

/** A plugin with its metrics of one day; null when there are none. */
export interface StoredPlugin {
  marketplace: string;
  externalId: string;
  name: string;
  developer: string | null;
  status: string;
  readFrom: string;
  numbers: typeof pluginMetrics.$inferSelect | null;
}

/** The content of a database on one day, and on the days before it. */
export interface Stored {
  /** By marketplace and id. */
  plugins: Map<string, StoredPlugin>;
  past: (typeof pluginMetrics.$inferSelect)[];
}

/** Reads all plugins with their metrics of a day, and the metrics of earlier days. */
export async function readStored(db: Db, day: Day): Promise<Stored> {
  const ofDay = and(eq(pluginMetrics.pluginId, plugins.id), eq(pluginMetrics.day, day));
  const rows = await db
    .select({
      marketplace: plugins.marketplace,
      externalId: plugins.externalId,
      name: plugins.name,
      developer: plugins.developerName,
      status: plugins.status,
      readFrom: plugins.readFrom,
      numbers: getTableColumns(pluginMetrics),
    })
    .from(plugins)
    .leftJoin(pluginMetrics, ofDay);
  const past = db.select().from(pluginMetrics).where(lt(pluginMetrics.day, day));
  return {
    plugins: new Map(rows.map((row) => [`${row.marketplace} ${row.externalId}`, row])),
    past: await past.orderBy(asc(pluginMetrics.pluginId), asc(pluginMetrics.day)),
  };
}

/** Lists the failures of a marketplace's day, and the error that ended its run. */
export async function listReasons(db: Db, marketplace: string, day: Day): Promise<string[]> {
  const run = and(eq(ingestionRuns.marketplace, marketplace), eq(ingestionRuns.day, day));
  const failures = db
    .select({ reason: sql<string>`distinct ${ingestionFailures.kind} || ': ' || ${ingestionFailures.message}` })
    .from(ingestionFailures)
    .innerJoin(ingestionRuns, and(eq(ingestionRuns.id, ingestionFailures.runId), run));
  const errors = db
    .select({ reason: sql<string>`${ingestionRuns.error}` })
    .from(ingestionRuns)
    .where(and(run, isNotNull(ingestionRuns.error)));
  return [...(await failures), ...(await errors)].map(({ reason }) => reason);
}

/** Keys of the plugins that were taken over on a day. */
export async function listTakenOver(db: Db, day: Day): Promise<Set<string>> {
  const rows = await db
    .select({ marketplace: plugins.marketplace, externalId: plugins.externalId })
    .from(marketChanges)
    .innerJoin(plugins, eq(plugins.id, marketChanges.pluginId))
    .where(and(eq(marketChanges.day, day), eq(marketChanges.kind, 'taken_over')));
  return new Set(rows.map(({ marketplace, externalId }) => `${marketplace} ${externalId}`));
}
