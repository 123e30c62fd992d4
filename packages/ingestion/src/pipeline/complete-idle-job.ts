import type { Tx } from '@pi/db';
import { type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import type { NestableDeps } from '../deps.ts';
import type { Done } from '../queue/jobs.ts';

/**
 * Notes a job as done that found nothing to do. Under the run's lock it is asked once more: whoever opens the run again leaves
 * the jobs that are there as they are, and one that is done at that moment would be missing.
 * @param isIdle whether there is nothing to do, asked of the locked run
 * @throws Error when there is by now: the job is tried again
 */
export function completeIdleJob(
  { db }: Pick<NestableDeps, 'db'>,
  runId: string,
  done: Done,
  isIdle: (tx: Tx, run: IngestionRun) => boolean | Promise<boolean>,
): Promise<void> {
  return db.transaction(async (tx) => {
    if (!(await isIdle(tx, await lockRun(tx, runId)))) throw new Error('the run was opened again meanwhile');
    await done(tx);
  });
}
