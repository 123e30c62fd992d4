import { isConnectionError } from '@pi/db';
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
  if (isConnectionError(error))
    return new ApiError(503, 'the database cannot be reached; try again later', { cause: error });
  return new ApiError(500, 'something failed on our side; it was logged', { cause: error });
}
