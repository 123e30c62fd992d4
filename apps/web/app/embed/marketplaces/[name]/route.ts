import { addDays } from '@pi/domain';
import { notFoundError } from '#lib/api-error.ts';
import { seriesTitle } from '#lib/chart-title.ts';
import { embedRoute } from '#lib/embeds/embed-route.ts';
import { seriesEmbed } from '#lib/embeds/series-embed.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { CHART_RANGES } from '#lib/plugin-view.ts';
import { readMarketFigures } from '#lib/read-market.ts';

export const { GET, POST, PUT, PATCH, DELETE } = embedRoute(
  FILE_ENDPOINTS['/embed/marketplaces/{name}'],
  async ({ db, params, query: { range = 'all' } }) => {
    const info = knownMarketplace(params.name);
    const { days = [] } = (await readMarketFigures(db, info)) ?? {};
    const until = days.at(-1)?.day;
    if (!until) throw notFoundError('name', `${info.title} was not read yet.`);
    const length = CHART_RANGES[range];
    const from = length === null ? '' : addDays(until, 1 - length);
    const values = days.flatMap(({ day, plugins }) =>
      plugins && day >= from ? [{ day, value: plugins.value, kind: plugins.kind }] : [],
    );
    const drawn = { gain: false, isIndex: false, axis: { zero: false, log: true }, bounds: undefined, annotations: [] };
    const chart = { title: seriesTitle('Plugins', values, null), unit: 'plugins', values, ...drawn };
    return {
      chart: seriesEmbed(chart, { name: info.title, until, delistedOn: null }),
      empty: 'No plugins yet.',
      source: `${info.title}, counted here`,
      until,
      path: `/marketplaces/${info.name}`,
    };
  },
);
