import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1'], async () => ({
  endpoints: Object.entries(ENDPOINTS).map(([path, { query, description }]) => {
    return { method: 'GET', path, parameters: Object.keys(query.shape), description };
  }),
}));
