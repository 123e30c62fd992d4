import { z } from 'zod';

/** A failure as an API route answers it: HTTP status, one sentence, and the parameter that is wrong. */
export class ApiError extends Error {
  override name = 'ApiError' as const;
  status: number;
  field: string | undefined;

  constructor(status: number, message: string, { field, cause }: { field?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.status = status;
    this.field = field;
  }
}

/** What any failure of a route is answered with; an unforeseen one says nothing of its inside. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    const field = issue?.path.join('.');
    return new ApiError(400, `${field ? `${field}: ` : ''}${issue?.message ?? 'wrong parameters'}`, { field });
  }
  if (isUnreachable(error))
    return new ApiError(503, 'the database cannot be reached; try again later', { cause: error });
  return new ApiError(500, 'something failed on our side; it was logged', { cause: error });
}

// Of Node's sockets, of the driver, and of PostgreSQL itself (class 08: connection; 57P: shutdown or start; 53300: full).
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|CONNECT_TIMEOUT|CONNECTION_\w+|08\w{3}|57P\w{2}|53300)$/;

/** Whether a failure, or one of its causes, means that the database does not answer. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return (typeof code === 'string' && UNREACHABLE.test(code)) || isUnreachable(error.cause);
}
