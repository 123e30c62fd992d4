import { getValueFacet } from '@pi/db/queries/explorer/value-facet';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS, MOST_TAGS } from '#lib/endpoints.ts';
import { filterContext } from '#lib/explorer/read-explorer.ts';
import { keptForMinutes } from '#lib/kept-for-minutes.ts';

/** The most that can be asked for: counted over all plugins, so not for each request. */
const frequentTags = keptForMinutes(5, async (db) => {
  const values = await getValueFacet(db, 'tag', {}, await filterContext(db, {}), MOST_TAGS);
  return values.map(({ value, count }) => ({ tag: value, count }));
});

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1/tags'], async ({ db, query }) => ({
  tags: (await frequentTags(db)).slice(0, query.limit),
}));
