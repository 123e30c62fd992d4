import type { BackfillSource, CountKind } from '@pi/domain';
import { and, asc, eq, gte, inArray, max, or } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { marketplaceDays } from '../../schema/marketplace-days.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginMetrics } from '../../schema/plugin-metrics.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginIdentity } from '../catalogue/get-plugin.ts';
import { type PluginColumns, pluginColumns } from '../catalogue/plugin-row.ts';

/** A plugin that is compared with others. */
export interface ComparedPlugin {
  /** Of this database. */
  id: number;
  plugin: PluginColumns & { companySlug: string | null; companyName: string | null };
  /** Null until its facts are derived. */
  facts: {
    /** Index in `PERMISSION_RISKS`; null where its store states no permissions. */
    risk: number | null;
    category: string | null;
    changedHandsOn: string | null;
    /** Plugins of its company in all marketplaces. */
    companyPlugins: number | null;
  } | null;
  /** The newest day that its marketplace was read on. */
  readOn: string | null;
}

/** These plugins, in the order given; those that do not exist are left out. */
export async function listCompared(db: Db, identities: readonly PluginIdentity[]): Promise<ComparedPlugin[]> {
  if (identities.length === 0) return [];
  const rows = await db
    .select({
      id: plugins.id,
      plugin: { ...pluginColumns, companySlug: companies.slug, companyName: companies.name },
      facts: {
        risk: pluginFacts.risk,
        category: pluginFacts.category,
        changedHandsOn: pluginFacts.changedHandsOn,
        companyPlugins: pluginFacts.companyPlugins,
      },
      factsOf: pluginFacts.pluginId,
    })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .leftJoin(pluginFacts, eq(pluginFacts.pluginId, plugins.id))
    .where(
      or(
        ...identities.map(({ marketplace, externalId }) =>
          and(eq(plugins.marketplace, marketplace), eq(plugins.externalId, externalId)),
        ),
      ),
    );
  const days = await db
    .select({ marketplace: marketplaceDays.marketplace, day: max(marketplaceDays.day) })
    .from(marketplaceDays)
    .where(inArray(marketplaceDays.marketplace, [...new Set(identities.map(({ marketplace }) => marketplace))]))
    .groupBy(marketplaceDays.marketplace);
  const readOn = new Map(days.map(({ marketplace, day }) => [marketplace, day]));
  return identities.flatMap(({ marketplace, externalId }) => {
    const row = rows.find(({ plugin }) => plugin.marketplace === marketplace && plugin.externalId === externalId);
    if (!row) return [];
    const { id, plugin, facts, factsOf } = row;
    return [{ id, plugin, facts: factsOf === null ? null : facts, readOn: readOn.get(marketplace) ?? null }];
  });
}

/** A number of one plugin on one day. */
export interface ComparedValue {
  day: string;
  value: number;
  kind: CountKind;
  /** Where it was filled in from; null where the marketplace itself was read. */
  source: BackfillSource | null;
}

/**
 * A number of each plugin day by day from a day on, oldest first, by the plugin's database id.
 * @param numbers which number of which plugin
 */
export async function listComparedValues(
  db: Db,
  numbers: readonly { id: number; number: 'users' | 'downloads' | 'ratingCount' }[],
  from: string,
): Promise<Map<number, ComparedValue[]>> {
  const byId = new Map(numbers.map(({ id }): [number, ComparedValue[]] => [id, []]));
  if (numbers.length === 0) return byId;
  const { pluginId, day, source } = pluginMetrics;
  const { users, usersKind, downloads, downloadsKind, ratingCount, ratingCountKind } = pluginMetrics;
  const rows = await db
    .select({ pluginId, day, source, users, usersKind, downloads, downloadsKind, ratingCount, ratingCountKind })
    .from(pluginMetrics)
    .where(and(inArray(pluginId, [...byId.keys()]), gte(day, from)))
    .orderBy(asc(day));
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  for (const row of rows) {
    const number = numberOf.get(row.pluginId) ?? 'users';
    const value = row[number];
    if (value === null) continue;
    const kind = row[`${number}Kind`] ?? 'exact';
    byId.get(row.pluginId)?.push({ day: row.day, value, kind, source: row.source });
  }
  return byId;
}
