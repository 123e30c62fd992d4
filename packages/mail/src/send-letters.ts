import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, describeDatabaseError } from '@pi/db';
import type { Logger } from '@pi/domain/logger';
import type { LetterQueue, TakenLetter } from './letter-queue.ts';
import { lockLetter, markSent } from './letters.repository.ts';
import type { Transport } from './transport.ts';

export interface SendDeps {
  db: Db;
  queue: LetterQueue;
  transport: Transport;
  log: Logger;
  now(): Date;
}

export interface SendOptions {
  /** No letter is taken once it aborts. */
  signal?: AbortSignal;
  /** Waits for more letters when all are sent. */
  forGood?: boolean;
}

const IDLE_MS = 1000;

/**
 * Sends the letters of the queue until none is left or time is up. Any number of processes may send
 * at once.
 */
export async function sendLetters(deps: SendDeps, { signal, forGood }: SendOptions = {}): Promise<void> {
  while (!signal?.aborted) {
    await deps.queue.supervise();
    const taken = await deps.queue.take();
    await Promise.all(taken.map((one) => sendOne(deps, one)));
    if (taken.length > 0) continue;
    if (!forGood) return;
    await sleep(IDLE_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}

/**
 * Sends one letter. That it is sent and that its job is complete is one transaction: a process that
 * dies before it commits leaves a job that is retried. A mail server that took the letter in the
 * moment before gets it again with the same Message-ID.
 */
async function sendOne({ db, queue, transport, log, now }: SendDeps, taken: TakenLetter): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      const letter = await lockLetter(tx, taken.letter);
      if (letter && !letter.sentAt) {
        await transport.send(letter);
        await markSent(tx, letter.id, now(), transport.keepsContent);
      }
      await queue.complete(tx, taken);
    });
  } catch (error) {
    const reason = describeDatabaseError(error);
    log.warn({ letter: taken.letter, reason }, 'a letter could not be sent');
    await queue.fail(taken, reason);
  }
}
