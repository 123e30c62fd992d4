import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { PluginItem, splitColumns } from '@pi/domain/api';
import { toPluginItem } from '#lib/answers/plugin.ts';
import { readRoute } from '#lib/api-route.ts';
import { ofMarketplaceOn } from '#lib/as-of.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { listHref } from '#lib/list-href.ts';
import { withSort } from '#lib/list-params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/marketplaces/{name}/plugins'],
  async ({ db, params: { name }, query: { asOf: day, ...given } }) => {
    const info = knownMarketplace(name);
    const query = withSort(given, info.primaryMetric);
    const { db: then, asOf } = await ofMarketplaceOn(db, info.name, day);
    const { rows, total, totalIsFloor } = await listPlugins(then, { ...query, marketplace: info.name, series: null });
    const hasNext = query.page * query.pageSize < total;
    const next = hasNext
      ? listHref(`/api/v1/marketplaces/${info.name}/plugins`, { ...query, asOf: day, page: query.page + 1 })
      : null;
    const list = splitColumns(PluginItem, rows.map(toPluginItem));
    return { ...query, asOf, meta: list.meta, total, totalIsFloor, next, plugins: list.rows };
  },
);
