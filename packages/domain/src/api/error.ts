import { z } from 'zod';
import { DATA_ORIGINS } from '../run.ts';

/** What can go wrong, as a stable word, with its HTTP status. */
export const ERROR_STATUS = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  too_large: 413,
  infeasible: 422,
  too_many_requests: 429,
  internal_error: 500,
  database_unavailable: 503,
  provider_unavailable: 503,
  not_configured: 503,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** One thing that is wrong with a request. */
export const Issue = z.object({
  /** The parameter or field, nested with dots: `pricing.label`; empty for the whole request. */
  field: z.string(),
  /** One sentence. */
  message: z.string(),
});
export type Issue = z.infer<typeof Issue>;

/** The answer to a request that failed. */
export const ErrorAnswer = z.object({
  /** Null also where it is not known because the database is away. */
  dataOrigin: z.enum(DATA_ORIGINS).nullable(),
  /** One sentence. */
  message: z.string(),
  code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
  /** All that is wrong, at once; empty where no parameter or field is. */
  issues: z.array(Issue),
});
export type ErrorAnswer = z.infer<typeof ErrorAnswer>;
