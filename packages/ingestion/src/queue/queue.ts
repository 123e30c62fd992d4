import type { Db, Queryable, Tx } from '@pi/db';
import { DEAD_LETTERS, markSuspects, SUSPECT_PRIORITY } from '@pi/db/queries/queue/queue';
import type { Logger } from '@pi/domain/logger';
import type { Job as BossJob, PgBoss } from 'pg-boss';
import { executor } from './executor.ts';
import { type Job, keyOf, priorityOf } from './jobs.ts';
import { openBoss } from './open-boss.ts';

/** A job that a worker has taken: which attempt of which row. */
export type TakenJob = Pick<BossJob<unknown>, 'id' | 'retryCount' | 'data'> & { marketplace: string };

/**
 * Suspect jobs are those whose process died; the others are ordinary. A process that works on a
 * suspect job holds no other, so that its death is that job's fault.
 */
export type JobRank = 'ordinary' | 'suspect';

const RANKS = {
  ordinary: { minPriority: SUSPECT_PRIORITY + 1 },
  suspect: { maxPriority: SUSPECT_PRIORITY },
} satisfies Record<JobRank, object>;

/**
 * The jobs of the marketplaces, in the database that holds everything else: a job and what it does
 * commit together.
 */
export interface Queue {
  /**
   * Must be called first, outside of transactions; a second call does nothing.
   * @throws Error when the queue's tables are missing or of another version
   */
  open(): Promise<void>;
  /**
   * Adds jobs, visible when the transaction commits; those that wait or are active already are left
   * as they are.
   */
  put(tx: Tx, marketplace: string, jobs: readonly Job[]): Promise<void>;
  /**
   * Takes the next jobs, of one rank or ordinary ones before suspect ones: no other worker gets
   * them until they are complete, fail, or their heartbeat stops.
   */
  take(marketplace: string, most: number, rank?: JobRank): Promise<TakenJob[]>;
  /** Sends the job's heartbeat. */
  touch(job: TakenJob): Promise<void>;
  /** Completes the job in a transaction; nothing happens when another worker has it by now. */
  complete(db: Queryable, job: TakenJob): Promise<void>;
  /** Lets the job be retried later; after the last attempt it becomes a dead letter. */
  fail(job: TakenJob, reason: string): Promise<void>;
  /**
   * Gives back the jobs of dead workers, as suspects, and deletes old ones; every two seconds at
   * most, whoever calls.
   */
  supervise(): Promise<void>;
  /** Deletes dead letters. */
  deleteDeadLetters(tx: Tx, ids: string[]): Promise<void>;
  close(): Promise<void>;
}

/** The queues of these marketplaces in a database. */
export function createQueue(db: Db, marketplaces: readonly string[], log: Logger): Queue {
  let opening: Promise<PgBoss> | undefined;
  let opened: PgBoss | undefined;

  const boss = () => {
    if (!opened) throw new Error('the queue is not open');
    return opened;
  };

  return {
    async open() {
      opening ??= openBoss(db, marketplaces, log);
      try {
        opened = await opening;
      } catch (error) {
        opening = undefined; // the next call tries again
        throw error;
      }
    },
    async put(tx, marketplace, jobs) {
      if (jobs.length === 0) return;
      const rows = jobs.map((job) => ({ data: job, singletonKey: keyOf(job), priority: priorityOf(job) }));
      await boss().insert(marketplace, rows, { db: executor(tx) });
    },
    async take(marketplace, most, rank) {
      const jobs = await boss().fetch<unknown>(marketplace, { batchSize: most, ...(rank && RANKS[rank]) });
      return jobs.map(({ id, retryCount, data }) => ({ id, retryCount, data, marketplace }));
    },
    async touch(job) {
      await boss().touch(job.marketplace, attemptOf(job));
    },
    async complete(tx, job) {
      await boss().complete(job.marketplace, attemptOf(job), null, { db: executor(tx) });
    },
    async fail(job, reason) {
      await boss().fail(job.marketplace, attemptOf(job), { message: reason });
    },
    async supervise() {
      await markSuspects(db);
      await boss().supervise();
    },
    async deleteDeadLetters(tx, ids) {
      await boss().deleteJob(DEAD_LETTERS, ids, { db: executor(tx) });
    },
    async close() {
      await (await opening?.catch(() => undefined))?.stop({ graceful: false, close: false });
      opening = opened = undefined;
    },
  };
}

function attemptOf({ id, retryCount }: TakenJob) {
  return { id, retryCount };
}
