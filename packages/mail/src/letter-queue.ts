import type { Db, Queryable, Tx } from '@pi/db';
import type { Logger } from '@pi/domain/logger';
import { executor, openBoss } from '@pi/ingestion/queue';
import type { Job, PgBoss } from 'pg-boss';
import { z } from 'zod';

/** The queue of letters, beside those of the marketplaces. */
export const LETTER_QUEUE = 'letters';

/** A mail server that is away for a night delays letters and loses none. */
const RETRIES = { retryLimit: 20, retryDelay: 5, retryDelayMax: 3600 };
/** Letters that one worker sends at once; it takes them all within one heartbeat. */
const AT_ONCE = 5;

const LetterJob = z.object({ letter: z.uuid() });

/** A job that a worker has taken. */
export interface TakenLetter {
  /** The id of the letter. */
  letter: string;
  job: Pick<Job<unknown>, 'id' | 'retryCount'>;
}

/** The jobs that send letters: a job and its letter commit together. */
export interface LetterQueue {
  /** Adds jobs, visible when the transaction commits. Opens the queue first, outside of it. */
  open(): Promise<void>;
  put(tx: Tx, letterIds: readonly string[]): Promise<void>;
  /** Takes the next jobs: no other worker gets them until they are complete, fail or time out. */
  take(): Promise<TakenLetter[]>;
  complete(db: Queryable, taken: TakenLetter): Promise<void>;
  /** Lets the job be retried later; after the last attempt it becomes a dead letter. */
  fail(taken: TakenLetter, reason: string): Promise<void>;
  /** Gives back the jobs of dead workers. */
  supervise(): Promise<void>;
  close(): Promise<void>;
}

export function createLetterQueue(db: Db, log: Logger): LetterQueue {
  let opening: Promise<PgBoss> | undefined;
  const opened = () => {
    opening ??= openBoss(db, [LETTER_QUEUE], log, RETRIES);
    opening.catch(() => {
      opening = undefined; // the next call tries again
    });
    return opening;
  };
  const attemptOf = ({ job }: TakenLetter) => ({ id: job.id, retryCount: job.retryCount });

  return {
    async open() {
      await opened();
    },
    async put(tx, letterIds) {
      const rows = letterIds.map((letter) => ({ data: { letter }, singletonKey: letter }));
      await (await opened()).insert(LETTER_QUEUE, rows, { db: executor(tx) });
    },
    async take() {
      const jobs = await (await opened()).fetch<unknown>(LETTER_QUEUE, { batchSize: AT_ONCE });
      return jobs.map(({ id, retryCount, data }) => ({
        letter: LetterJob.parse(data).letter,
        job: { id, retryCount },
      }));
    },
    async complete(tx, taken) {
      await (await opened()).complete(LETTER_QUEUE, attemptOf(taken), null, { db: executor(tx) });
    },
    async fail(taken, reason) {
      await (await opened()).fail(LETTER_QUEUE, attemptOf(taken), { message: reason });
    },
    async supervise() {
      await (await opened()).supervise();
    },
    async close() {
      await (await opening?.catch(() => undefined))?.stop({ graceful: false, close: false });
      opening = undefined;
    },
  };
}
