import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { readHealth } from '#lib/status.ts';
import { VERSION } from '#lib/version.ts';

/** Monitoring gets an answer within two seconds, whatever the database does. */
const ANSWER_MS = 1500;

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/health'],
  async ({ db }) => ({ version: VERSION, ...(await readHealth(db)) }),
  {
    statusOf: ({ missed }) => (missed.length > 0 ? 503 : 200),
    isLive: true,
    isCounted: false,
    answerMs: ANSWER_MS,
  },
);
