import { createHash, timingSafeEqual } from 'node:crypto';

/** Why a call of a cron route is refused: the HTTP status and the message of the answer. */
export interface Refusal {
  status: 401 | 503;
  message: string;
}

/**
 * Decides over a call of a cron route; null lets it pass. Without a secret nobody passes in production, and everybody
 * elsewhere. Hashes of one length are compared in constant time, so that nothing is learnt from how long it takes.
 * @param authorization the request's Authorization header
 * @param secret CRON_SECRET
 */
export function refuseCron(
  authorization: string | null,
  secret: string | undefined,
  production: boolean,
): Refusal | null {
  if (!secret) {
    if (!production) return null;
    return { status: 503, message: 'CRON_SECRET is not set: without it nobody may start the daily ingestion' };
  }
  if (authorization && timingSafeEqual(digest(authorization), digest(`Bearer ${secret}`))) return null;
  return { status: 401, message: 'this needs the header Authorization: Bearer <CRON_SECRET>' };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
