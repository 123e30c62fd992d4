import type { Db, Queryable, Tx } from '@pi/db';
import { DEAD_LETTERS, hasActiveJobs, LETTER_QUEUE } from '@pi/db/queries/queue/queue';
import { daysToSeconds, RETENTION } from '@pi/domain';
import type { LetterKind } from '@pi/domain/events';
import type { Logger } from '@pi/domain/logger';
import { executor, openBoss } from '@pi/ingestion/queue';
import type { Job, PgBoss } from 'pg-boss';
import { z } from 'zod';

/**
 * A mail server that is away for a night delays letters and loses none; a letter that nobody may
 * send yet waits as long as it is kept.
 */
const RETRIES = {
  retryLimit: 20,
  retryDelay: 5,
  retryDelayMax: 3600,
  retentionSeconds: daysToSeconds(RETENTION.letters.days),
};
/** Letters that one worker sends at once. */
const AT_ONCE = 5;
/** Somebody waits for these: they go before a roster's thousands. */
const URGENT: readonly LetterKind[] = ['sign_in', 'company_claim'];

const LetterJob = z.object({ letter: z.uuid() });

/** A job that a worker has taken. */
export interface TakenLetter {
  job: Pick<Job<unknown>, 'id' | 'retryCount' | 'data'>;
}

/** A letter that a job is to send. */
export interface QueuedLetter {
  id: string;
  kind: LetterKind;
}

/** The jobs that send letters: a job and its letter commit together. */
export interface LetterQueue {
  /** Opens the queue, outside of transactions; a second call does nothing. */
  open(): Promise<void>;
  /** Adds jobs, visible when the transaction commits. */
  put(tx: Tx, letters: readonly QueuedLetter[]): Promise<void>;
  /** Takes the next jobs: no other worker gets them until they fail or their heartbeat stops. */
  take(): Promise<TakenLetter[]>;
  /** Sends the job's heartbeat. */
  touch(taken: TakenLetter): Promise<void>;
  /** Completes the job in a transaction; nothing happens when another worker has it by now. */
  complete(db: Queryable, taken: TakenLetter): Promise<void>;
  /** Lets the job be retried later; after the last attempt it becomes a dead letter. */
  fail(taken: TakenLetter, reason: string): Promise<void>;
  /** Gives back the jobs of dead workers. It writes nothing where no job is active. */
  supervise(): Promise<void>;
  /** Deletes dead letters. */
  deleteDeadLetters(tx: Tx, ids: string[]): Promise<void>;
  close(): Promise<void>;
}

/**
 * The id of the letter that a job is to send.
 * @throws Error when its data cannot be read
 */
export function readLetterId(data: unknown): string {
  const read = LetterJob.safeParse(data);
  if (!read.success) throw new Error(`a letter’s job cannot be read: ${JSON.stringify(data)?.slice(0, 200)}`);
  return read.data.letter;
}

/** The queue of letters in a database. */
export function createLetterQueue(db: Db, log: Logger): LetterQueue {
  let opening: Promise<PgBoss> | undefined;
  const opened = () => {
    opening ??= openBoss(db, [LETTER_QUEUE], log, RETRIES);
    opening.catch(() => {
      opening = undefined; // the next call tries again
    });
    return opening;
  };

  return {
    async open() {
      await opened();
    },
    async put(tx, letters) {
      if (letters.length === 0) return;
      const rows = letters.map(({ id, kind }) => ({
        data: { letter: id },
        singletonKey: id,
        priority: URGENT.includes(kind) ? 1 : 0,
      }));
      await (await opened()).insert(LETTER_QUEUE, rows, { db: executor(tx) });
    },
    async take() {
      const jobs = await (await opened()).fetch<unknown>(LETTER_QUEUE, { batchSize: AT_ONCE });
      return jobs.map(({ id, retryCount, data }) => ({ job: { id, retryCount, data } }));
    },
    async touch(taken) {
      await (await opened()).touch(LETTER_QUEUE, attemptOf(taken));
    },
    async complete(tx, taken) {
      await (await opened()).complete(LETTER_QUEUE, attemptOf(taken), null, { db: executor(tx) });
    },
    async fail(taken, reason) {
      await (await opened()).fail(LETTER_QUEUE, attemptOf(taken), { message: reason });
    },
    async supervise() {
      // Pages that have not changed are not sent again: whoever waits for letters changes nothing.
      if (await hasActiveJobs(db, LETTER_QUEUE)) await (await opened()).supervise();
    },
    async deleteDeadLetters(tx, ids) {
      await (await opened()).deleteJob(DEAD_LETTERS, ids, { db: executor(tx) });
    },
    async close() {
      await (await opening?.catch(() => undefined))?.stop({ graceful: false, close: false });
      opening = undefined;
    },
  };
}

function attemptOf({ job: { id, retryCount } }: TakenLetter) {
  return { id, retryCount };
}
