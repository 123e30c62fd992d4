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

/**
 * The wait a Retry-After header asks for: seconds or an HTTP date (RFC 9110, 10.2.3).
 * @returns milliseconds from `now`, never negative; undefined where the header is absent or not
 * understood
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  if (!header) return undefined;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - now.getTime());
}
