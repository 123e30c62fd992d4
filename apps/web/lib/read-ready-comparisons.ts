import type { Db } from '@pi/db';
import { listMarketplaces } from '@pi/db/queries/catalogue/list-marketplaces';
import { listLargest } from '@pi/db/queries/compare/list-largest';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { comparePath } from './compare-ids.ts';
import { primaryMetricLabel } from './marketplaces.ts';
import { toPluginId } from './plugin-id.ts';

const COMPARISONS = 3;
const PLUGINS = 5;

/** The largest plugins of the three marketplaces with most plugins, ready to be compared. */
export async function readReadyComparisons(db: Db) {
  const marketplaces = (await listMarketplaces(db)).toSorted((a, b) => (b.plugins ?? 0) - (a.plugins ?? 0));
  const infos = marketplaces.flatMap(({ name }) => getMarketplaceInfo(name) ?? []);
  const ready = await Promise.all(
    infos.slice(0, COMPARISONS * 2).map(async (info) => {
      const { primaryMetric } = info;
      const plugins = primaryMetric === 'ratingCount' ? [] : await listLargest(db, info.name, primaryMetric, PLUGINS);
      return {
        href: comparePath(plugins.map(toPluginId)),
        title: `The largest of ${info.title} by ${primaryMetricLabel(info).toLowerCase()}`,
        names: plugins.map(({ name }) => name),
      };
    }),
  );
  return ready.filter(({ names }) => names.length > 1).slice(0, COMPARISONS);
}
