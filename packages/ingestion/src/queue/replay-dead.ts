import type { Db } from '@pi/db';
import { type DeadJob, listDeadJobs } from '@pi/db/queries/queue';
import { hasLaterRun, lockRun } from '@pi/db/queries/runs';
import { getAdapter } from '@pi/scrapers';
import { goOn } from '../run/start-run.ts';
import { readJob } from './jobs.ts';
import type { Queue } from './queue.ts';

export interface Replayed {
  marketplace: string;
  day: string;
  /** Jobs that were given up of this run. */
  jobs: number;
  /** Why they were forgotten and not put in again; null where they were. */
  tooLate: string | null;
}

/**
 * Puts what jobs that were given up should have done into the queue again, run by run, and forgets them; those of a day
 * that is over are only forgotten: the store shows another by now.
 */
export async function replayDead(db: Db, queue: Queue, marketplace?: string): Promise<Replayed[]> {
  await queue.open();
  const byRun = Map.groupBy(await listDeadJobs(db, marketplace), ({ data }) => readJob(data).run);
  const replayed: Replayed[] = [];
  for (const [runId, jobs] of byRun) replayed.push(await replayRun(db, queue, runId, jobs));
  return replayed;
}

function replayRun(db: Db, queue: Queue, runId: string, jobs: DeadJob[]): Promise<Replayed> {
  return db.transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    await queue.forgetDead(
      tx,
      jobs.map(({ id }) => id),
    );
    const replayed = { marketplace: run.marketplace, day: run.day, jobs: jobs.length };
    if (await hasLaterRun(tx, run)) return { ...replayed, tooLate: 'a later day has been read since' };
    const given = jobs.map(({ data }) => readJob(data));
    const ids = given.flatMap((job) => (job.kind === 'discover' ? (job.ids ?? []) : []));
    const limit = given.map((job) => ('limit' in job ? job.limit : undefined)).find((one) => one !== undefined);
    await goOn(tx, { queue }, getAdapter(run.marketplace).about, run, [...new Set(ids)], limit);
    return { ...replayed, tooLate: null };
  });
}
