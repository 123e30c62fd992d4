import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { notFoundError } from '#lib/api-error.ts';
import { embedRoute } from '#lib/embeds/embed-route.ts';
import { seriesEmbed } from '#lib/embeds/series-embed.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { describeHistory } from '#lib/metric-series.ts';
import { pluginChart } from '#lib/plugin-chart.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { parsePluginView } from '#lib/plugin-view.ts';
import { readPlugin } from '#lib/read-plugin.ts';

export const { GET, POST, PUT, PATCH, DELETE } = embedRoute(
  FILE_ENDPOINTS['/embed/plugins/{id}'],
  async ({ db, params: { id }, query }) => {
    const info = getMarketplaceInfo(id.marketplace);
    const details = info && (await readPlugin(db, id));
    if (!details) throw notFoundError('id', 'There is no plugin of this id.');
    const { plugin, metrics } = details;
    const newest = await getNewestDay(db, info.name);
    const until = newest && newest > plugin.lastSeenOn ? newest : plugin.lastSeenOn;
    const view = parsePluginView(query, info.numbers[info.primaryMetric]?.isCumulative === true);
    const chart = pluginChart(details, info, view, until);
    const drawn = metrics.filter(({ day }) => day >= (chart.values[0]?.day ?? until));
    return {
      chart: seriesEmbed(chart, { ...plugin, until }),
      empty: `No ${chart.unit} yet.`,
      source: `${info.title}${describeHistory(drawn, info.name)}`,
      until,
      path: pluginPath(plugin),
    };
  },
);
