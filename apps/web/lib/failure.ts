import { errorResponse, toApiError } from './api-error.ts';
import { dataOrigin } from './data-origin.ts';
import { getDb } from './db.ts';
import { log, loggedError } from './log.ts';

/** The answer to a request that failed; an unexpected failure is logged. */
export async function failure(
  thrown: unknown,
  path: string,
  headers?: Readonly<Record<string, string>>,
): Promise<Response> {
  const error = toApiError(thrown);
  if (error.cause) log().error({ path, status: error.status, err: loggedError(error.cause) }, 'a request failed');
  return errorResponse(error, error.code === 'database_unavailable' ? null : await knownOrigin(), headers);
}

async function knownOrigin() {
  try {
    return await dataOrigin(getDb());
  } catch {
    return null;
  }
}
