import { listPluginMetrics } from '@pi/db/queries/catalogue/list-plugin-metrics';
import { MetricDay, splitColumns } from '@pi/domain/api';
import { toMetricDays } from '#lib/answers/plugin.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ofPluginOn } from '#lib/as-of.ts';
import { markDays } from '#lib/corrected-by.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { toPluginId } from '#lib/plugin-id.ts';

const TEN_YEARS = 3653;

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}/metrics'],
  async ({ db, params: { id: identity }, query: { asOf: on, ...span } }) => {
    const id = toPluginId(identity);
    const { db: then, asOf } = await ofPluginOn(db, identity, on);
    const days = await listPluginMetrics(then, { ...identity, ...span, limit: TEN_YEARS });
    if (!days) throw notFoundError('id', `There is no plugin "${id}".`);
    const series = splitColumns(
      MetricDay,
      markDays(asOf, identity.marketplace, toMetricDays(identity.marketplace, days)),
    );
    return { id, asOf, ...span, meta: series.meta, metrics: series.rows };
  },
);
