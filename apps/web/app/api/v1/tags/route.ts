import { getValueFacet } from '@pi/db/queries/explorer/value-facet';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { filterContext } from '#lib/explorer/read-explorer.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1/tags'], async ({ db, query }) => {
  const values = await getValueFacet(db, 'tag', {}, await filterContext(db, {}), query.limit);
  return { tags: values.map(({ value, count }) => ({ tag: value, count })) };
});
