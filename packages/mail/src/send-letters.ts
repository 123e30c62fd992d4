import { setTimeout as sleep } from 'node:timers/promises';
import { describeDatabaseError } from '@pi/db';
import { type SendDeps, sendLetter } from './send-letter.ts';

export interface SendOptions {
  /** No letter is taken once it aborts. */
  signal?: AbortSignal;
  /** Waits for more letters when all are sent, and through failures of the database. */
  forGood?: boolean;
}

const IDLE_MS = 1000;

/**
 * Sends the letters of the queue until none is left or time is up. Any number of processes may send
 * at once.
 * @returns whether letters may be left
 * @throws Error when the database cannot be used, unless it is for good
 */
export async function sendLetters(deps: SendDeps, { signal, forGood = false }: SendOptions = {}): Promise<boolean> {
  while (!signal?.aborted) {
    const count = await sendNext(deps).catch((error) => {
      if (!forGood) throw error;
      deps.log.warn(describeDatabaseError(error));
      return 0;
    });
    if (count > 0) continue;
    if (!forGood) return false;
    await sleep(IDLE_MS, undefined, { signal, ref: false }).catch(() => {});
  }
  return true;
}

/** Sends the next few letters at once. @returns how many were taken */
async function sendNext(deps: SendDeps): Promise<number> {
  await deps.queue.supervise();
  const taken = await deps.queue.take();
  await Promise.all(taken.map((one) => sendLetter(deps, one)));
  return taken.length;
}
