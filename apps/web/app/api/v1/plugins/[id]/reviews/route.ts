import { listPluginReviews } from '@pi/db/queries/catalogue/list-plugin-reviews';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownPluginId } from '#lib/known-plugin.ts';
import { toPluginId } from '#lib/plugin-id.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}/reviews'],
  async ({ db, params: { id: identity } }) => ({
    id: toPluginId(identity),
    reviews: await listPluginReviews(db, await knownPluginId(db, identity)),
  }),
);
