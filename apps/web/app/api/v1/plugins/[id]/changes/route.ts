import { listPluginChanges } from '@pi/db/queries/catalogue/list-plugin-changes';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownPluginId } from '#lib/known-plugin.ts';
import { pluginApiPath, toPluginId } from '#lib/plugin-id.ts';
import { nextHref, pageOf } from '#lib/transport/page-cursor.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}/changes'],
  async ({ db, params: { id: identity }, query: { cursor, ...query } }) => {
    const path = `${pluginApiPath(identity)}/changes`;
    const page = pageOf(path, query, cursor);
    const pluginId = await knownPluginId(db, identity);
    const { pageSize } = query;
    const rows = await listPluginChanges(db, pluginId, { limit: pageSize + 1, offset: (page - 1) * pageSize });
    const next = rows.length > pageSize ? nextHref(path, query, page) : null;
    return { id: toPluginId(identity), page, pageSize, next, changes: rows.slice(0, pageSize) };
  },
);
