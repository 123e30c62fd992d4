import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { filtersOf } from '#lib/explorer/params.ts';
import { readFacet } from '#lib/explorer/read-facet.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/facets'],
  async ({ db, query: { field, ...query } }) => readFacet(db, field, filtersOf(query)),
);
