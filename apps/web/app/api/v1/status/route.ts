import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { readStatus } from '#lib/status.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1/status'], ({ db }) => readStatus(db), {
  isLive: true,
});
