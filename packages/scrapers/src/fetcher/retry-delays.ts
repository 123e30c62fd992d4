import { parseHttpDate } from './http-date.ts';

/**
 * How long to wait before the next attempt: exponential backoff of which the upper half is random
 * ("equal jitter", https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 * @param attempt the attempt that failed, from 1
 * @returns milliseconds, at most `maxDelayMs`
 */
export function backoffMs(attempt: number, { minDelayMs, maxDelayMs }: { minDelayMs: number; maxDelayMs: number }) {
  const ceiling = Math.min(maxDelayMs, minDelayMs * 2 ** (attempt - 1));
  return ceiling * (0.5 + Math.random() / 2);
}

/** Seconds, with a fraction in spite of RFC 9110; a header that is sent twice arrives as a list. */
const SECONDS = /^\d+(?:\.\d*)?(?:\s*,\s*\d+(?:\.\d*)?)*$/;

/**
 * The wait a Retry-After header asks for: seconds or an HTTP date (RFC 9110, 10.2.3). Of several
 * numbers the largest; rounded up, so that no request comes sooner than asked.
 * @returns whole milliseconds from `now`, never negative; undefined where the header is absent or
 * not understood
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (SECONDS.test(text)) return Math.ceil(Math.max(...text.split(',').map(Number)) * 1000);
  const until = parseHttpDate(text, now);
  return until === undefined ? undefined : Math.max(0, Math.ceil(until - now.getTime()));
}
