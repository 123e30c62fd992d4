import { replaceFailures } from '@pi/db/queries/health/failures';
import { hasJobs, listDeadJobs } from '@pi/db/queries/queue/queue';
import { finishRun } from '@pi/db/queries/runs/run-life';
import { type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import { failTodoUnits } from '@pi/db/queries/runs/units';
import type { IngestionDeps } from '../deps.ts';

/**
 * Brings a run to its end of which no job is left in the queue: they were given up. Units that were not done have failed;
 * where none is left to do, or nothing was found out, the run has. A run that has jobs is left alone.
 */
export async function failAbandonedRun(
  { db, queue, log, now }: IngestionDeps,
  { id, marketplace }: IngestionRun,
): Promise<void> {
  if (await hasJobs(db, marketplace, id)) return;
  const dead = (await listDeadJobs(db, marketplace, id))[0];
  const message = `failed after ${dead?.attempts ?? 'several'} attempts: ${dead?.reason ?? 'the job no longer exists'}`;
  await db.transaction(async (tx) => {
    const run = await lockRun(tx, id);
    // A job that is done and the next one it puts in are one transaction, which locks the run: asked again, it is certain.
    if (run.status !== 'running' || (await hasJobs(tx, marketplace, id))) return;
    const keys = run.discoveredAt ? await failTodoUnits(tx, id) : [];
    log.error({ runId: id, marketplace, units: keys.length }, message);
    if (keys.length === 0) {
      await finishRun(tx, id, { status: 'failed', error: message });
      return;
    }
    const failure = { kind: 'storage_error', message, url: null, bodySha256: null, at: now() } as const;
    await replaceFailures(
      tx,
      run,
      keys,
      keys.map((unitKey) => ({ ...failure, unitKey })),
    );
    await queue.put(tx, marketplace, [{ kind: 'finish', run: id }]);
  });
}
