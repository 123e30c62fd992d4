import { type Db, ingestionFailures, ingestionRuns, marketChanges, pluginMetrics, plugins } from '@pi/db';
import type { Day } from '@pi/domain';
import { and, asc, eq, getTableColumns, isNotNull, lt, sql } from 'drizzle-orm';

/** Who a plugin is, and its numbers of one day; these are absent where none were stored. */
export interface StoredPlugin {
  marketplace: string;
  externalId: string;
  name: string;
  developer: string | null;
  status: string;
  readFrom: string;
  numbers: typeof pluginMetrics.$inferSelect | null;
}

/** What a database says of a day, and of the days before it. */
export interface Stored {
  /** By marketplace and id. */
  plugins: Map<string, StoredPlugin>;
  past: (typeof pluginMetrics.$inferSelect)[];
}

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

/** Why a day of a marketplace is not as it should be, in words: what failed, and why the run ended. */
export async function reasonsOf(db: Db, marketplace: string, day: Day): Promise<string[]> {
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

/** Keys of the plugins of which it is told that their id was taken over on a day. */
export async function takenOver(db: Db, day: Day): Promise<Set<string>> {
  const rows = await db
    .select({ marketplace: plugins.marketplace, externalId: plugins.externalId })
    .from(marketChanges)
    .innerJoin(plugins, eq(plugins.id, marketChanges.pluginId))
    .where(and(eq(marketChanges.day, day), eq(marketChanges.kind, 'taken_over')));
  return new Set(rows.map(({ marketplace, externalId }) => `${marketplace} ${externalId}`));
}
