import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError, notConfiguredError } from './api-error.ts';

/**
 * Decides whether a call of a cron route may go on: null where it may. Without a secret nobody may
 * in production, and everybody elsewhere. Hashes of one length are compared in constant time, so
 * that timing reveals nothing.
 * @param authorization the request's Authorization header
 * @param secret CRON_SECRET
 */
export function refuseCron(
  authorization: string | null,
  secret: string | undefined,
  isProduction: boolean,
): ApiError | null {
  if (!secret) {
    if (!isProduction) return null;
    return notConfiguredError('CRON_SECRET is not set: without it, no call can start the daily ingestion.');
  }
  if (authorization && timingSafeEqual(digest(authorization), digest(`Bearer ${secret}`))) return null;
  return new ApiError('unauthorized', 'This address needs the header "Authorization: Bearer <CRON_SECRET>".');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
