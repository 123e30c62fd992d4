import { SimilarPlugin, splitColumns } from '@pi/domain/api';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { toPluginId } from '#lib/plugin-id.ts';
import { readSimilar } from '#lib/read-similar.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}/similar'],
  async ({ db, params: { id: identity }, query: { limit } }) => {
    const id = toPluginId(identity);
    const similar = await readSimilar(db, identity, limit);
    if (!similar) throw notFoundError('id', `There is no plugin "${id}".`);
    const { meta, rows } = splitColumns(SimilarPlugin, [...similar.similar, ...similar.elsewhere]);
    const { length } = similar.similar;
    return { id, meta, plugins: rows.slice(0, length), elsewhere: rows.slice(length) };
  },
);
