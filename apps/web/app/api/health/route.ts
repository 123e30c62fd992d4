import { apiRoute } from '#lib/api-route.ts';
import { readHealth } from '#lib/status.ts';

/** For monitors: 200 while every marketplace that is on has its days, 503 with those that missed one. */
export const GET = apiRoute(
  ({ db }) => readHealth(db),
  ({ missed }) => (missed.length > 0 ? 503 : 200),
);
