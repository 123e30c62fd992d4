import type { Db } from '@pi/db';
import { findPluginId } from '@pi/db/queries/catalogue/find-plugin-id';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { listSparklines, type SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import { listSimilar, type SimilarPlugin as SimilarRow } from '@pi/db/queries/similar/list-similar';
import type { SimilarPlugin } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toSimilarPlugin } from './answers/plugin.ts';

/**
 * The plugins similar to one, of its marketplace and of others, most similar first; null where
 * there is no plugin of that identity.
 * @param limit of each list
 */
export async function readSimilar(
  db: Db,
  identity: PluginIdentity,
  limit: number,
): Promise<{ similar: SimilarPlugin[]; elsewhere: SimilarPlugin[] } | null> {
  const id = await findPluginId(db, identity);
  if (id === null) return null;
  const { similar, elsewhere } = await listSimilar(db, id, { similar: limit, elsewhere: limit });
  return { similar: similar.map(toSimilarPlugin), elsewhere: elsewhere.map(toSimilarPlugin) };
}

/** A similar plugin with 90 days of its primary number. */
export type SimilarWithSeries = SimilarPlugin & { series: SparkSeries | null };

/** The same of a database id, with 90 days of each one's primary number. */
export async function readSimilarRows(
  db: Db,
  id: number,
  limits: { similar: number; elsewhere: number },
): Promise<{ similar: SimilarWithSeries[]; elsewhere: SimilarWithSeries[] }> {
  const { similar, elsewhere } = await listSimilar(db, id, limits);
  const series = await seriesOf(db, [...similar, ...elsewhere]);
  const withSeries = (one: SimilarRow) => ({ ...toSimilarPlugin(one), series: series.get(one.id) ?? null });
  return { similar: similar.map(withSeries), elsewhere: elsewhere.map(withSeries) };
}

/** The 90-day series of plugins of several marketplaces, by the plugin's database id. */
async function seriesOf(db: Db, found: readonly SimilarRow[]): Promise<Map<number, SparkSeries>> {
  const byMarketplace = Map.groupBy(found, ({ plugin }) => plugin.marketplace);
  const all = await Promise.all(
    [...byMarketplace].map(async ([marketplace, ofOne]) => {
      const number = getMarketplaceInfo(marketplace)?.primaryMetric;
      const plugins = ofOne.map(({ id, plugin }) => ({ id, lastSeenOn: plugin.lastSeenOn }));
      return number ? [...(await listSparklines(db, marketplace, plugins, number))] : [];
    }),
  );
  return new Map(all.flat());
}
