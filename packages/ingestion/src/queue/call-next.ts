import { setTimeout as sleep } from 'node:timers/promises';
import type { Day } from '@pi/domain';
import type { Logger } from '@pi/domain/logger';

const TRIES = 3;
const PAUSE_MS = 1000;
const ANSWER_MS = 10_000;

/** Marks a call, in its address, as the second try at what broke off. */
export const RETRY_PARAM = 'again';

/** Calls the address of a cron call again, with its own right to, for the rest of a day. What goes wrong is logged: the next day's call goes on. */
export async function callNext(request: Request, day: Day, log: Logger, mark?: typeof RETRY_PARAM): Promise<void> {
  const url = new URL(request.url);
  url.search = new URLSearchParams({ day, ...(mark && { [mark]: '1' }) }).toString();
  const authorization = request.headers.get('authorization');
  for (let tries = 1; tries <= TRIES; tries++) {
    const headers = authorization ? { authorization } : undefined;
    const told = await fetch(url, { headers, signal: AbortSignal.timeout(ANSWER_MS) }).then(
      (response) => response.body?.cancel().then(() => response.status) ?? response.status,
      (error) => String(error),
    );
    if (told === 202) return;
    log.error({ day, told }, 'the next link of the day’s chain was not taken');
    if (tries < TRIES) await sleep(PAUSE_MS);
  }
}
