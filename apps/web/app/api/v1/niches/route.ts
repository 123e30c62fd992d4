import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { readNiches } from '#lib/niches/read-niches.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1/niches'], ({ db, query: { q } }) =>
  readNiches(db, q),
);
