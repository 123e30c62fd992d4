import type { SimilarEntry } from '@pi/domain';
import { and, eq, ne } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { similarPlugins } from '../../schema/similar-plugins.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { type PluginRow, pluginRowColumns } from '../catalogue/plugin-row.ts';

/** A plugin that is similar to another one, and why. */
export interface SimilarPlugin extends SimilarEntry {
  plugin: PluginRow;
}

/** The plugins similar to one: of its own marketplace, and of others. */
export interface SimilarLists {
  similar: SimilarPlugin[];
  elsewhere: SimilarPlugin[];
}

/**
 * The plugins similar to one as they were derived last, the most similar first; without those that
 * were delisted since. Empty where nothing is derived yet.
 * @param limits how many of each list
 */
export async function listSimilar(
  db: Queryable,
  pluginId: number,
  limits: { similar: number; elsewhere: number },
): Promise<SimilarLists> {
  const [stored] = await db
    .select({ similar: similarPlugins.similar, elsewhere: similarPlugins.elsewhere })
    .from(similarPlugins)
    .where(eq(similarPlugins.pluginId, pluginId));
  if (!stored) return { similar: [], elsewhere: [] };
  const ids = [...stored.similar, ...stored.elsewhere].map(({ id }) => id);
  const rows = await db
    .select({ id: plugins.id, ...pluginRowColumns })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(and(isAnyOf(plugins.id, ids), ne(plugins.status, 'delisted')));
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  const withRows = (entries: readonly SimilarEntry[], limit: number) =>
    entries
      .flatMap((entry) => {
        const plugin = byId.get(entry.id);
        return plugin ? [{ ...entry, plugin }] : [];
      })
      .slice(0, limit);
  return {
    similar: withRows(stored.similar, limits.similar),
    elsewhere: withRows(stored.elsewhere, limits.elsewhere),
  };
}
