import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { PluginItem, splitColumns } from '@pi/domain/api';
import { toPluginItem } from '#lib/answers/plugin.ts';
import { readRoute } from '#lib/api-route.ts';
import { ofMarketplaceOn } from '#lib/as-of.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { withSort } from '#lib/list-params.ts';
import { nextHref, pageOf } from '#lib/transport/page-cursor.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/marketplaces/{name}/plugins'],
  async ({ db, params: { name }, query: { asOf: day, cursor, ...given } }) => {
    const info = knownMarketplace(name);
    const path = `/api/v1/marketplaces/${info.name}/plugins`;
    const list = withSort(given, info.primaryMetric);
    const page = pageOf(path, { ...list, asOf: day }, cursor);
    const query = { ...list, page };
    const { db: then, asOf } = await ofMarketplaceOn(db, info.name, day);
    const { rows, total, totalIsFloor } = await listPlugins(then, { ...query, marketplace: info.name, series: null });
    const next = page * query.pageSize < total ? nextHref(path, { ...list, asOf: day }, page) : null;
    const { meta, rows: plugins } = splitColumns(PluginItem, rows.map(toPluginItem));
    return { ...query, asOf, meta, total, totalIsFloor, next, plugins };
  },
);
