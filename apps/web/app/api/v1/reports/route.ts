import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { listReports } from '#lib/report/list-reports.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(ENDPOINTS['/api/v1/reports'], async ({ db }) => ({
  reports: await listReports(db),
}));
