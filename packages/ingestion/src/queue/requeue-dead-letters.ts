import type { Db } from '@pi/db';
import { LETTER_QUEUE, listDeadJobs } from '@pi/db/queries/queue/queue';
import { hasLaterRun, lockRun } from '@pi/db/queries/runs/runs';
import { getAdapter } from '@pi/scrapers';
import { resumeRun } from '../pipeline/start-run.ts';
import { type Job, readJob } from './jobs.ts';
import type { Queue } from './queue.ts';

/** What became of the dead letters of one run. */
export interface RequeuedRun {
  marketplace: string;
  day: string;
  /** How many dead letters it had. */
  jobs: number;
  /** Why they were dropped without being put into the queue; null where they were put in. */
  dropReason: string | null;
}

export interface RequeueReport {
  runs: RequeuedRun[];
  /** Why dead letters were left as they are, a sentence each. */
  left: string[];
}

/**
 * Puts the work of dead letters into the queue again, run by run, and deletes them. Those of an
 * earlier day are only deleted: the store shows a later day by now. Dead letters that cannot be
 * read stay, and so do those of letters to people.
 * @param marketplace this marketplace only; without it all
 */
export async function requeueDeadLetters(db: Db, queue: Queue, marketplace?: string): Promise<RequeueReport> {
  await queue.open();
  const left: string[] = [];
  const ours = (await listDeadJobs(db, marketplace)).filter((dead) => dead.marketplace !== LETTER_QUEUE);
  const readable = ours.flatMap((dead): DeadLetter[] => {
    try {
      return [{ id: dead.id, job: readJob(dead.data) }];
    } catch (error) {
      left.push(`${dead.marketplace}: ${(error as Error).message}`);
      return [];
    }
  });
  const runs: RequeuedRun[] = [];
  for (const [runId, letters] of Map.groupBy(readable, ({ job }) => job.run))
    runs.push(await requeueRun(db, queue, runId, letters));
  return { runs, left };
}

interface DeadLetter {
  id: string;
  job: Job;
}

function requeueRun(db: Db, queue: Queue, runId: string, letters: DeadLetter[]): Promise<RequeuedRun> {
  return db.transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    await queue.deleteDeadLetters(
      tx,
      letters.map(({ id }) => id),
    );
    const requeued = { marketplace: run.marketplace, day: run.day, jobs: letters.length };
    if (await hasLaterRun(tx, run)) return { ...requeued, dropReason: 'a later day is already read' };
    const ids = letters.flatMap(({ job }) => (job.kind === 'discover' ? (job.ids ?? []) : []));
    const limit = letters.map(({ job }) => ('limit' in job ? job.limit : undefined)).find((one) => one !== undefined);
    await resumeRun(tx, { queue }, getAdapter(run.marketplace).info, run, [...new Set(ids)], limit);
    return { ...requeued, dropReason: null };
  });
}
