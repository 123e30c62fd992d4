import { RequestError } from '@pi/accounts';
import { isConnectionError } from '@pi/db';
import { ERROR_STATUS, type ErrorAnswer, type ErrorCode, type Issue, summarizeIssues } from '@pi/domain/api';

/** A failure as an API route answers it. */
export class ApiError extends Error {
  override name = 'ApiError' as const;
  code: ErrorCode;
  issues: Issue[];
  /** What the answer holds beside them. */
  more: Readonly<Record<string, unknown>>;
  headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    message: string,
    {
      issues = [],
      more = {},
      headers = {},
      cause,
    }: { issues?: Issue[]; more?: ApiError['more']; headers?: ApiError['headers']; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.code = code;
    this.issues = issues;
    this.more = more;
    this.headers = headers;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** The failure of a request with wrong parameters: all of them at once. */
export function invalidRequest(issues: Issue[]): ApiError {
  return new ApiError('invalid_request', summarizeIssues(issues), { issues });
}

/** The failure of a request for something that does not exist, found by this field. */
export function notFoundError(field: string, message: string): ApiError {
  return new ApiError('not_found', message, { issues: [{ field, message }] });
}

/** The failure of a server that lacks a setting. Which one is in the log, and not public. */
export function notConfiguredError(reason: string): ApiError {
  const message = 'The server is not configured for this. Its log has the details.';
  return new ApiError('not_configured', message, { cause: new Error(reason) });
}

/**
 * Any failure of a route as an ApiError. An unexpected one keeps its message to itself: it is in
 * `cause`, for the log.
 */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof RequestError)
    return new ApiError(error.code, error.message, { issues: error.issues, more: error.more });
  if (isConnectionError(error))
    return new ApiError('database_unavailable', 'The database cannot be reached. Try again later.', { cause: error });
  return new ApiError('internal_error', 'Something failed on the server. The server’s log has the details.', {
    cause: error,
  });
}

/** The answer to a request that failed. */
export function errorResponse(
  { status, message, code, issues, more, headers }: ApiError,
  dataOrigin: ErrorAnswer['dataOrigin'] = null,
  otherHeaders?: Readonly<Record<string, string>>,
): Response {
  const answer: ErrorAnswer = { dataOrigin, message, code, issues };
  return Response.json({ ...more, ...answer }, { status, headers: { ...headers, ...otherHeaders } });
}
