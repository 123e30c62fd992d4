import { toCompareAnswer } from '#lib/answers/compare.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { toPluginId } from '#lib/plugin-id.ts';
import { readComparison } from '#lib/read-compared.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/compare'],
  async ({ db, query: { ids = [] } }) => {
    const { compared, unknown } = await readComparison(db, ids);
    if (unknown.length > 0)
      throw notFoundError('ids', `ids: there is no plugin ${unknown.map((one) => `"${toPluginId(one)}"`).join(', ')}.`);
    return toCompareAnswer(compared);
  },
);
