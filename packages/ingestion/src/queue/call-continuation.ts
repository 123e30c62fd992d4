import { Day } from '@pi/domain';
import type { Logger } from '@pi/domain/logger';
import pRetry from 'p-retry';

const RETRIES = 2;
const WAIT_MS = 1000;
const ANSWER_MS = 10_000;

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

/**
 * Calls the address of a cron call again, with the same authorization, to go on with a day. Retries
 * twice, a second apart. A call that fails for good is logged only: the next day's first call
 * finishes the day.
 */
export async function callContinuation(request: Request, { day, isRetry }: Continuation, log: Logger): Promise<void> {
  const url = new URL(request.url);
  url.search = new URLSearchParams({ continuation: day, ...(isRetry && { retry: '1' }) }).toString();
  const authorization = request.headers.get('authorization');
  const call = async () => {
    const headers = authorization ? { authorization } : undefined;
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(ANSWER_MS) });
    await response.body?.cancel();
    if (response.status !== 202) throw new Error(`HTTP status ${response.status}`);
  };
  const onFailedAttempt = ({ error }: { error: Error }) =>
    log.error({ day, error: String(error) }, 'the call that continues the day failed');
  await pRetry(call, { retries: RETRIES, minTimeout: WAIT_MS, factor: 1, onFailedAttempt }).catch(() => {});
}
