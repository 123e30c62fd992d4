import { listPluginMetrics } from '@pi/db/queries/catalogue/list-plugin-metrics';
import { MetricDay, splitColumns } from '@pi/domain/api';
import { toMetricDays } from '#lib/answers/plugin.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { toPluginId } from '#lib/plugin-id.ts';

const TEN_YEARS = 3653;

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}/metrics'],
  async ({ db, params: { id: identity }, query: span }) => {
    const id = toPluginId(identity);
    const days = await listPluginMetrics(db, { ...identity, ...span, limit: TEN_YEARS });
    if (!days) throw notFoundError('id', `There is no plugin "${id}".`);
    const series = splitColumns(MetricDay, toMetricDays(identity.marketplace, days));
    return { id, ...span, meta: series.meta, metrics: series.rows };
  },
);
