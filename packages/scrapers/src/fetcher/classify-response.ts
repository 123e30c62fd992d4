import type { StoreRequest } from '../contract.ts';
import { FetchError } from './fetch-error.ts';
import { backoffMs, retryAfterMs } from './retry-delays.ts';
import { type Answer, type Failure, REDIRECT_STATUSES } from './send.ts';
import type { Settings } from './settings.ts';

/**
 * An attempt without a usable response, and what to do next: with this request, or with the whole
 * host.
 */
export interface FailedAttempt {
  error: FetchError;
  next: 'fail' | 'retry' | 'pause_host' | 'stop_host';
  /** The wait before the next attempt; of a stopped host, the least that the store asks for. */
  delayMs: number;
}

/**
 * Decides whether an outcome is a usable response (2xx, redirects, 4xx: a 404 is an answer) or a
 * failed attempt.
 * @param attempt the number of attempts at this request, this one included
 */
export function classify(
  request: StoreRequest,
  outcome: Answer | Failure,
  attempt: number,
  { retry, now }: Pick<Settings, 'retry' | 'now'>,
): Answer | FailedAttempt {
  const failed = (
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
    return passing ? failed('retry', kind, `${reason} ${tries}`, { cause }) : failed('fail', kind, reason, { cause });
  }
  const { status, headers } = outcome;
  if (leadsToCaptcha(outcome)) return failed('stop_host', 'blocked', `${status} to a captcha`, { status });
  // A robots.txt that is closed to us closes nothing else: RFC 9309, 2.3.1.3.
  if (status === 403 && !isRobotsTxt(request.url)) return failed('stop_host', 'blocked', '403', { status });
  if (status !== 429 && status < 500) return outcome;

  const asked = retryAfterMs(headers['retry-after'], now()) ?? 0;
  if (asked > retry.maxRetryAfterMs) {
    const reason = `${status} with Retry-After: ${Math.ceil(asked / 1000)} s, which is too long to wait`;
    return failed('stop_host', 'blocked', reason, { status }, asked);
  }
  const slowDown = status === 429 || status === 503;
  const delayMs = Math.max(asked, backoffMs(attempt, retry));
  return failed(slowDown ? 'pause_host' : 'retry', 'http_error', `${status} ${tries}`, { status }, delayMs);
}

function leadsToCaptcha({ status, headers }: Answer): boolean {
  if (!REDIRECT_STATUSES.includes(status)) return false;
  // Google's "unusual traffic" page, on whichever of its hosts.
  return /^(https?:\/\/[^/]+)?\/sorry\//.test(headers.location ?? '');
}

function isRobotsTxt(url: string): boolean {
  return new URL(url).pathname === '/robots.txt';
}
