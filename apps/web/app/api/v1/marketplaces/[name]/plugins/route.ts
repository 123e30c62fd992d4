import { listPlugins } from '@pi/db/queries/catalogue/list-plugins';
import { apiRoute } from '#lib/api-route.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';
import { pluginListParams } from '#lib/list-params.ts';
import { withIds } from '#lib/with-id.ts';

export const GET = apiRoute<{ name: string }>(async ({ db, params, query }) => {
  const info = knownMarketplace(params.name);
  const asked = pluginListParams(info.primaryMetric).parse(query);
  const { rows, ...counted } = await listPlugins(db, { ...asked, marketplace: info.name, series: null });
  return { ...asked, ...counted, plugins: withIds(rows.map(({ series, ...row }) => row)) };
});
