import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import { appUrl } from '@pi/domain/env';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { notFoundError } from '#lib/api-error.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { embedPage } from '#lib/embeds/embed-page.ts';
import { EMBED_POLICY } from '#lib/embeds/embed-policy.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';
import { pluginChart } from '#lib/plugin-chart.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { parsePluginView } from '#lib/plugin-view.ts';
import { readPlugin } from '#lib/read-plugin.ts';
import { settings } from '#lib/settings.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/embed/plugins/{id}'],
  async ({ db, params: { id }, query }) => {
    const info = getMarketplaceInfo(id.marketplace);
    const details = info && (await readPlugin(db, id));
    if (!details) throw notFoundError('id', 'There is no plugin of this id.');
    const { name, lastSeenOn, delistedOn } = details.plugin;
    const newest = await getNewestDay(db, info.name);
    const until = newest && newest > lastSeenOn ? newest : lastSeenOn;
    const view = parsePluginView(query, info.numbers[info.primaryMetric]?.isCumulative === true);
    const href = new URL(pluginPath(details.plugin), appUrl(settings())).href;
    const of = { name, store: info.title, until, delistedOn, href, origin: await dataOrigin(db) };
    return {
      body: embedPage(pluginChart(details, info, view, until), of),
      type: 'text/html; charset=utf-8',
      headers: { 'Cache-Control': 'public, max-age=3600', 'Content-Security-Policy': EMBED_POLICY },
    };
  },
  { isCounted: false },
);
