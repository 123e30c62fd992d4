import { listPluginMetrics } from '@pi/db/queries/catalogue/list-plugin-metrics';
import { apiRoute } from '#lib/api-route.ts';
import { DaySpan } from '#lib/list-params.ts';
import { noSuchPlugin, requestedPlugin } from '#lib/requested-plugin.ts';

const TEN_YEARS = 3653;

export const GET = apiRoute<{ id: string }>(async ({ db, params: { id }, query }) => {
  const span = DaySpan.parse(query);
  const metrics = await listPluginMetrics(db, { ...requestedPlugin(id), ...span, limit: TEN_YEARS });
  if (!metrics) throw noSuchPlugin(id);
  return { id, ...span, metrics };
});
