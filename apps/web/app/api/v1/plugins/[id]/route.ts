import { toPluginAnswer } from '#lib/answers/plugin.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { toPluginId } from '#lib/plugin-id.ts';
import { readPlugin } from '#lib/read-plugin.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}'],
  async ({ db, params: { id: identity }, query: { asOf } }) => {
    const details = await readPlugin(db, identity, asOf);
    if (!details) throw notFoundError('id', `There is no plugin "${toPluginId(identity)}".`);
    return toPluginAnswer(details);
  },
);
