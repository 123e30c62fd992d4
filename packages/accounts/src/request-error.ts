import type { Issue } from '@pi/domain/api';

/** What can be wrong with a request of somebody, each with the status that answers it. */
export type RequestErrorCode =
  | 'invalid_request'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_large'
  | 'infeasible'
  | 'too_many_requests'
  | 'provider_unavailable'
  | 'not_configured';

/** A request that is refused: an answer says why. */
export class RequestError extends Error {
  override name = 'RequestError' as const;
  code: RequestErrorCode;
  issues: Issue[];
  /** What the answer holds beside the message: what somebody needs to go on. */
  more: Readonly<Record<string, unknown>>;

  /** @param message one sentence, for the person who asked */
  constructor(code: RequestErrorCode, message: string, issues: Issue[] = [], more: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.issues = issues;
    this.more = more;
  }
}

/** A request with a wrong field. */
export function wrongField(field: string, message: string): RequestError {
  return new RequestError('invalid_request', message, [{ field, message }]);
}

/** A request for something that does not exist, or that somebody may not know of. */
export function notFound(what: string): RequestError {
  return new RequestError('not_found', `There is no such ${what}.`);
}
