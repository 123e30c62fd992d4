import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, errorResponse } from './api-error.ts';

/**
 * A route's handler that answers in time: 503 when the database takes longer. What it was asked may
 * go on; nobody waits for it.
 */
export function answerWithin<Call extends unknown[]>(
  milliseconds: number,
  handler: (...call: Call) => Promise<Response>,
): (...call: Call) => Promise<Response> {
  return async (...call) => {
    const late = sleep(milliseconds, undefined, { ref: false }).then(() =>
      errorResponse(new ApiError('database_unavailable', 'The database does not answer. Try again later.')),
    );
    return Promise.race([handler(...call), late]);
  };
}
