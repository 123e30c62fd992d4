import type { Db } from '@pi/db';
import { listDeadJobs } from '@pi/db/queries/queue/queue';
import { hasLaterRun, lockRun } from '@pi/db/queries/runs/runs';
import { getAdapter } from '@pi/scrapers';
import { resumeRun } from '../pipeline/start-run.ts';
import { type Job, readJob } from './jobs.ts';
import type { Queue } from './queue.ts';

/** What came of the jobs of one run that were given up. */
export interface ReplayedRun {
  marketplace: string;
  day: string;
  /** How many they are. */
  jobs: number;
  /** Why they were forgotten and not put in again; null where they were. */
  tooLate: string | null;
}

export interface Replayed {
  runs: ReplayedRun[];
  /** Why jobs were left as they are, a sentence each. */
  left: string[];
}

/**
 * Puts what jobs that were given up should have done into the queue again, run by run, and forgets them; those of a day
 * that is over are only forgotten: the store shows another by now. Jobs that cannot be read stay where they are.
 */
export async function replayDead(db: Db, queue: Queue, marketplace?: string): Promise<Replayed> {
  await queue.open();
  const left: string[] = [];
  const readable = (await listDeadJobs(db, marketplace)).flatMap((dead): ReadJob[] => {
    try {
      return [{ id: dead.id, job: readJob(dead.data) }];
    } catch (error) {
      left.push(`${dead.marketplace}: ${(error as Error).message}`);
      return [];
    }
  });
  const runs: ReplayedRun[] = [];
  for (const [runId, jobs] of Map.groupBy(readable, ({ job }) => job.run))
    runs.push(await replayRun(db, queue, runId, jobs));
  return { runs, left };
}

interface ReadJob {
  id: string;
  job: Job;
}

function replayRun(db: Db, queue: Queue, runId: string, jobs: ReadJob[]): Promise<ReplayedRun> {
  return db.transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    await queue.deleteDeadLetters(
      tx,
      jobs.map(({ id }) => id),
    );
    const replayed = { marketplace: run.marketplace, day: run.day, jobs: jobs.length };
    if (await hasLaterRun(tx, run)) return { ...replayed, tooLate: 'a later day has been read since' };
    const ids = jobs.flatMap(({ job }) => (job.kind === 'discover' ? (job.ids ?? []) : []));
    const limit = jobs.map(({ job }) => ('limit' in job ? job.limit : undefined)).find((one) => one !== undefined);
    await resumeRun(tx, { queue }, getAdapter(run.marketplace).info, run, [...new Set(ids)], limit);
    return { ...replayed, tooLate: null };
  });
}
