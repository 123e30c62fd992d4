import { listWholeRevisions } from '@pi/db/queries/catalogue/list-revisions';
import { toWholeRevisions } from '#lib/answers/plugin.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { knownPluginId } from '#lib/known-plugin.ts';
import { pluginApiPath, toPluginId } from '#lib/plugin-id.ts';
import { nextHref, pageOf } from '#lib/transport/page-cursor.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins/{id}/revisions'],
  async ({ db, params: { id: identity }, query: { cursor, ...query } }) => {
    const path = `${pluginApiPath(identity)}/revisions`;
    const page = pageOf(path, query, cursor);
    const pluginId = await knownPluginId(db, identity);
    const { pageSize } = query;
    // One more: it says whether there is a next part, and what the last of this one changed.
    const rows = await listWholeRevisions(db, pluginId, { limit: pageSize + 1, offset: (page - 1) * pageSize });
    const next = rows.length > pageSize ? nextHref(path, query, page) : null;
    return { id: toPluginId(identity), page, pageSize, next, revisions: toWholeRevisions(rows).slice(0, pageSize) };
  },
);
