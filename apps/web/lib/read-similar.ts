import type { Db } from '@pi/db';
import { findPluginId } from '@pi/db/queries/catalogue/find-plugin-id';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { listSparklines, type SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import { listSimilar, type SimilarPlugin as SimilarRow } from '@pi/db/queries/similar/list-similar';
import type { SimilarPlugin } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toSimilarPlugin } from './answers/plugin.ts';

/**
 * The plugins similar to one, most similar first; null where there is no plugin of that identity.
 */
export async function readSimilar(db: Db, identity: PluginIdentity, limit: number): Promise<SimilarPlugin[] | null> {
  const id = await findPluginId(db, identity);
  return id === null ? null : (await listSimilar(db, id, limit)).map(toSimilarPlugin);
}

/** The same with 90 days of each one's primary number, by the plugin's database id. */
export async function readSimilarRows(db: Db, id: number, limit: number) {
  const found = await listSimilar(db, id, limit);
  const series = await seriesOf(db, found);
  return found.map((one) => ({ ...toSimilarPlugin(one), series: series.get(one.id) ?? null }));
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
