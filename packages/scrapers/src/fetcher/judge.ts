import type { StoreRequest } from '../contract.ts';
import { FetchError } from './fetch-error.ts';
import { backoffMs, retryAfterMs } from './retry-delays.ts';
import { type Answer, type Failure, REDIRECT_STATUSES } from './send.ts';
import type { Settings } from './settings.ts';

/** An attempt that brought nothing, and what follows from it: for this request, or for the whole host. */
export interface FailedAttempt {
  error: FetchError;
  next: 'give_up' | 'retry' | 'pause_host' | 'stop_host';
  /** Before the next attempt. */
  delayMs: number;
}

/**
 * Tells an answer worth having (2xx, redirects, 4xx: a 404 is the store's word) from a setback.
 * @param attempt how many attempts were made at this request, this one included
 */
export function classify(
  request: StoreRequest,
  outcome: Answer | Failure,
  attempt: number,
  { retry, now }: Pick<Settings, 'retry' | 'now'>,
): Answer | FailedAttempt {
  const setback = (
    next: FailedAttempt['next'],
    kind: Failure['kind'],
    reason: string,
    more?: { status?: number; cause?: unknown },
    delayMs = backoffMs(attempt, retry),
  ): FailedAttempt => ({ next, error: new FetchError(kind, request, reason, more), delayMs });
  const tries = `after ${attempt} ${attempt === 1 ? 'attempt' : 'attempts'}`;

  if ('kind' in outcome) {
    const { kind, reason, cause } = outcome;
    const passing = kind === 'network_error' || kind === 'timeout';
    return passing
      ? setback('retry', kind, `${reason} ${tries}`, { cause })
      : setback('give_up', kind, reason, { cause });
  }
  const { status, headers } = outcome;
  if (leadsToCaptcha(outcome)) return setback('stop_host', 'blocked', `${status} to a captcha`, { status });
  // A robots.txt that is closed to us closes nothing else: RFC 9309, 2.3.1.3.
  if (status === 403 && !isRobotsTxt(request.url)) return setback('stop_host', 'blocked', '403', { status });
  if (status !== 429 && status < 500) return outcome;

  const asked = retryAfterMs(headers['retry-after'], now()) ?? 0;
  if (asked > retry.maxRetryAfterMs)
    return setback('stop_host', 'blocked', `${status}, and not to be asked again for ${asked / 1000} s`, { status });
  const slowDown = status === 429 || status === 503;
  const delayMs = Math.max(asked, backoffMs(attempt, retry));
  return setback(slowDown ? 'pause_host' : 'retry', 'http_error', `${status} ${tries}`, { status }, delayMs);
}

function leadsToCaptcha({ status, headers }: Answer): boolean {
  if (!REDIRECT_STATUSES.includes(status)) return false;
  // Google's "unusual traffic" page, on whichever of its hosts.
  return /^(https?:\/\/[^/]+)?\/sorry\//.test(headers.location ?? '');
}

function isRobotsTxt(url: string): boolean {
  return new URL(url).pathname === '/robots.txt';
}
