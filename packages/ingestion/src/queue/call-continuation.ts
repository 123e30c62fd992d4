import { Day } from '@pi/domain';
import type { Logger } from '@pi/domain/logger';
import pRetry from 'p-retry';
import { describeCauses } from './describe-causes.ts';

const RETRIES = 2;
const WAIT_MS = 1000;
const ANSWER_MS = 10_000;
const LONGEST = 200;

/** What a call of the cron chain goes on with. */
export interface Continuation {
  day: Day;
  /** Whether the call before it failed: when this one fails too, the chain ends. */
  isRetry: boolean;
}

/**
 * Reads from the address of a cron call what it goes on with: null in the first call of a day. The
 * route refuses an address whose day cannot be read.
 */
export function readContinuation(request: Request): Continuation | null {
  const { searchParams } = new URL(request.url);
  const day = Day.safeParse(searchParams.get('continuation'));
  return day.success ? { day: day.data, isRetry: searchParams.has('retry') } : null;
}

/** Where the next call of the chain goes, and what authorizes it. */
export interface CronTarget {
  /** The address of the cron route, from our own settings. */
  url: URL;
  /** The Authorization header. */
  authorization: string | null;
}

/**
 * Calls the cron route again to go on with a day. Retries twice, a second apart. A call that fails
 * for good is logged only, with its cause: the next day's first call finishes the day.
 */
export async function callContinuation(
  { url, authorization }: CronTarget,
  { day, isRetry }: Continuation,
  log: Logger,
): Promise<void> {
  const address = new URL(url);
  address.search = new URLSearchParams({ continuation: day, ...(isRetry && { retry: '1' }) }).toString();
  const call = async () => {
    const headers = authorization ? { authorization } : undefined;
    // A redirect is not followed: the secret is for this address.
    const response = await fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    await response.body?.cancel();
    if (response.status !== 202) throw new Error(describeAnswer(response));
  };
  const onFailedAttempt = ({ error }: { error: Error }) =>
    log.error({ day, url: url.href, error: describeCauses(error) }, 'the call that continues the day failed');
  await pRetry(call, { retries: RETRIES, minTimeout: WAIT_MS, factor: 1, onFailedAttempt }).catch(() => {});
}

function describeAnswer({ status, headers }: Response): string {
  const location = headers.get('location');
  return `HTTP status ${status}${location ? ` with the location ${location.slice(0, LONGEST)}` : ''}`;
}
