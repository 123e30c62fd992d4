import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { readHealth } from '#lib/status.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/health'],
  ({ db }) => readHealth(db),
  ({ missed }) => (missed.length > 0 ? 503 : 200),
);
