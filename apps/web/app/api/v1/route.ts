import { apiRoute } from '#lib/api-route.ts';

const ENDPOINTS = {
  '/api/v1/marketplaces':
    'Every marketplace: its door and rules, whether it is on and why, what robots.txt said, what its numbers mean, the newest figures.',
  '/api/v1/marketplaces/{name}': 'One marketplace: figures day by day, histogram, largest companies, newest events.',
  '/api/v1/marketplaces/{name}/plugins?sort=&order=&page=&pageSize=&q=': 'Its listed plugins, sorted and in pages.',
  '/api/v1/marketplaces/{name}/companies?sort=&page=&pageSize=': 'The companies with plugins in it.',
  '/api/v1/plugins/{marketplace}:{externalId}': 'One plugin: its state, events, revisions and newest reviews.',
  '/api/v1/plugins/{marketplace}:{externalId}/metrics?from=&to=': 'Its numbers day by day.',
  '/api/v1/status':
    'How the reading of every marketplace goes: its last good day, newest runs, failures by kind, why a day is suspect, the fields found, its queue.',
  '/api/v1/companies/{slug}': 'One company and its plugins in all marketplaces.',
};

export const GET = apiRoute(async () => ({ endpoints: ENDPOINTS }));
