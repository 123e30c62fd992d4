import { getPlugin } from '@pi/db/queries/catalogue/get-plugin';
import { toPluginAnswer, toPluginDetails } from '#lib/answers/plugin.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { toPluginId } from '#lib/plugin-id.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}'],
  async ({ db, params: { id: identity } }) => {
    const details = await getPlugin(db, identity);
    if (!details) throw notFoundError('id', `There is no plugin "${toPluginId(identity)}".`);
    return toPluginAnswer(toPluginDetails(details));
  },
);
