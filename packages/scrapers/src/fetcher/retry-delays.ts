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

/** Seconds, with a fraction, a unit or quotes in spite of RFC 9110. */
const SECONDS = /^"?\+?(\d+(?:\.\d*)?|\.\d+)\s*(?:s|secs?|seconds?)?"?;?$/i;
/** A header that is sent twice arrives as a list; the comma within a date separates none. */
const SEPARATOR = /,\s*(?=\d+(?:\.\d*)?\s*(?:,|$)|[a-z]{3,9}[, ]|\d{4}-)/i;

/**
 * The wait a Retry-After header asks for: seconds or an HTTP date (RFC 9110, 10.2.3). Of several
 * the longest; rounded up, so that no request comes sooner than asked.
 * @returns whole milliseconds from `now`, never negative; undefined where the header is absent or
 * not understood
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const parts = (header ?? '').split(SEPARATOR);
  const waits = parts.map((part) => waitMs(part.trim(), now));
  return waits.includes(undefined) ? undefined : Math.max(...waits.map(Number));
}

function waitMs(text: string, now: Date): number | undefined {
  const seconds = SECONDS.exec(text)?.[1];
  if (seconds !== undefined) return Math.ceil(Number(seconds) * 1000);
  const until = parseHttpDate(text, now);
  return until === undefined ? undefined : Math.max(0, Math.ceil(until - now.getTime()));
}
