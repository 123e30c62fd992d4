import { and, eq, ne } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { similarPlugins } from '../../schema/similar-plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';

/**
 * The external ids of the plugins most similar to some of a marketplace, in the same marketplace,
 * the most similar first, by external id. Plugins that are not stored are missing.
 */
export async function findSimilarIds(
  db: Queryable,
  marketplace: string,
  externalIds: readonly string[],
  limit: number,
): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ externalId: plugins.externalId, similar: similarPlugins.similar })
    .from(plugins)
    .leftJoin(similarPlugins, eq(similarPlugins.pluginId, plugins.id))
    .where(and(eq(plugins.marketplace, marketplace), isAnyOf(plugins.externalId, externalIds)));
  const ids = [...new Set(rows.flatMap(({ similar }) => similar?.map(({ id }) => id) ?? []))];
  const named = await db
    .select({ id: plugins.id, externalId: plugins.externalId })
    .from(plugins)
    .where(and(isAnyOf(plugins.id, ids), ne(plugins.status, 'delisted')));
  const nameOf = new Map(named.map(({ id, externalId }) => [id, externalId]));
  return new Map(
    rows.map(({ externalId, similar }) => [
      externalId,
      (similar ?? []).flatMap(({ id }) => nameOf.get(id) ?? []).slice(0, limit),
    ]),
  );
}
