import { replaceFailures } from '@pi/db/queries/health/failures';
import { hasJobs, listDeadJobs } from '@pi/db/queries/queue/queue';
import { finishRun } from '@pi/db/queries/runs/run-life';
import { type IngestionRun, lockRun } from '@pi/db/queries/runs/runs';
import { failTodoUnits } from '@pi/db/queries/runs/units';
import { tryWriteRunFile } from '../archive/run-file.ts';
import type { IngestionDeps } from '../deps.ts';

/**
 * Ends a run that has no job left in the queue because its jobs became dead letters. Its units that
 * are still to do fail, and the job `finish` ends it; a run without such units fails itself. A run
 * that has jobs stays as it is.
 */
export async function failAbandonedRun(deps: IngestionDeps, { id, marketplace }: IngestionRun): Promise<void> {
  const { db, queue, log, now } = deps;
  if (await hasJobs(db, marketplace, id)) return;
  const dead = (await listDeadJobs(db, marketplace, id))[0];
  const message = `failed after ${dead?.attempts ?? 'some'} attempts: ${dead?.reason ?? 'its job is missing'}`;
  await db.transaction(async (tx) => {
    const run = await lockRun(tx, id);
    // A job completes and enqueues the next one in one transaction that locks the run, so this
    // second look is reliable.
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
  await tryWriteRunFile(deps, id);
}
