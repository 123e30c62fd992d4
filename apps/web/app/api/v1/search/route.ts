import { FoundPlugin, splitColumns } from '@pi/domain/api';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { findPage } from '#lib/search/find-page.ts';
import { readSearch } from '#lib/search/read-search.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/search'],
  async ({ db, query: { q, limit, marketplace } }) => {
    const limits = { plugins: limit, companies: limit };
    const [exact, { plugins, companies }] = await Promise.all([
      findPage(db, q),
      readSearch(db, { q, marketplace, limits }),
    ]);
    const list = splitColumns(FoundPlugin, plugins);
    return { q, marketplace, exact, meta: list.meta, plugins: list.rows, companies };
  },
);
