import { type Db, describeDatabaseError } from '@pi/db';
import type { Logger } from '@pi/domain/logger';
import { retryWhileUnavailable } from '@pi/ingestion/queue';
import { type LetterQueue, readLetterId, type TakenLetter } from './letter-queue.ts';
import { getLetter, markSent } from './letters.repository.ts';
import type { Transport } from './transport.ts';

/** What sending needs. */
export interface SendDeps {
  db: Db;
  queue: LetterQueue;
  transport: Transport;
  log: Logger;
  now(): Date;
}

const TOUCH_MS = 3000;

/**
 * Sends the letter of a job. No transaction is open meanwhile, so that a slow mail server keeps no
 * connection from others; the job's heartbeat keeps other workers away. That the letter is sent and
 * that its job is complete is one transaction: a process that dies before it commits leaves a job
 * that is retried. A mail server that took the letter in the moment before gets it again with the
 * same Message-ID. A failure becomes the reason of the failed attempt. A letter that is of no use
 * any more is not sent, and loses its content as if it were.
 */
export async function sendLetter(deps: SendDeps, taken: TakenLetter): Promise<void> {
  const { queue, log } = deps;
  const heartbeat = setInterval(() => {
    queue.touch(taken).catch((error) => log.warn(describeDatabaseError(error)));
  }, TOUCH_MS);
  try {
    await send(deps, taken);
  } catch (error) {
    // Mail servers repeat addresses, and reasons outlive the letters that were deleted.
    const reason = describeDatabaseError(error).replace(/\S+@\S+/g, '(address)');
    log.warn({ job: taken.job.id, attempt: taken.job.retryCount + 1, reason }, 'a letter could not be sent');
    // Where this fails too, the job comes back when its heartbeat has stopped.
    await queue.fail(taken, reason).catch((failure) => log.warn(describeDatabaseError(failure)));
  } finally {
    clearInterval(heartbeat);
  }
}

async function send({ db, queue, transport, now }: SendDeps, taken: TakenLetter): Promise<void> {
  const letter = await getLetter(db, readLetterId(taken.job.data));
  const isWaiting = letter !== null && letter.sentAt === null;
  const isExpired = isWaiting && letter.expiresAt !== null && letter.expiresAt <= now();
  if (isWaiting && !isExpired) await transport.send(letter);
  await retryWhileUnavailable(() =>
    db.transaction(async (tx) => {
      if (isWaiting) await markSent(tx, letter.id, now(), transport.keepsContent && !isExpired);
      await queue.complete(tx, taken);
    }),
  );
}
