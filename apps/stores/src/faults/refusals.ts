import { pick } from '../catalogue/draw.ts';
import { type Reply, text } from '../store.ts';
import type { Fault } from './fault.ts';

const RETRY_AFTER_SECONDS = '30';
const SERVER_ERRORS = [500, 502, 503, 504] as const;

export const rateLimited = {
  name: 'rate_limited',
  does: 'answers 429 and does not say when to come back',
  answer: () => tooManyRequests({}),
} as const satisfies Fault;

export const rateLimitedRetryAfter = {
  name: 'rate_limited_retry_after',
  does: `answers 429 with Retry-After: ${RETRY_AFTER_SECONDS}`,
  answer: () => tooManyRequests({ 'retry-after': RETRY_AFTER_SECONDS }),
} as const satisfies Fault;

export const serverError = {
  name: 'server_error',
  does: `answers one of ${SERVER_ERRORS.join(', ')}`,
  answer: (_, { chance }) => text('Something went wrong.\n', pick(SERVER_ERRORS, chance)),
} as const satisfies Fault;

export const forbidden = {
  name: 'forbidden',
  does: 'answers 403',
  answer: () => text('Forbidden\n', 403),
} as const satisfies Fault;

function tooManyRequests(headers: Record<string, string>): Reply {
  return { ...text('Too many requests\n', 429), headers };
}
