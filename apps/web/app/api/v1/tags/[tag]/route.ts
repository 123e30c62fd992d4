import { listTagsWith } from '@pi/db/queries/explorer/related-tags';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/tags/{tag}'],
  async ({ db, params, query }) => {
    const tag = params.tag.toLowerCase();
    // PostgreSQL's text cannot hold a zero character.
    const values = tag.includes('\0') ? [] : await listTagsWith(db, tag, query.limit + 1);
    const [own, ...related] = values.map(({ value, count }) => ({ tag: value, count }));
    if (!own) throw notFoundError('tag', `No plugin has the tag "${tag}".`);
    return { ...own, related };
  },
);
