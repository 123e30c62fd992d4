import { answerWithin } from '#lib/answer-within.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { readHealth } from '#lib/status.ts';

/** Monitoring gets an answer within two seconds, whatever the database does. */
const ANSWER_MS = 1500;

const handlers = readRoute(
  ENDPOINTS['/api/health'],
  ({ db }) => readHealth(db),
  ({ missed }) => (missed.length > 0 ? 503 : 200),
);

export const GET = answerWithin(ANSWER_MS, handlers.GET);
export const { POST, PUT, PATCH, DELETE } = handlers;
