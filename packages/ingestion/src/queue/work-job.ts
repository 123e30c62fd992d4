import { describeDatabaseError, isStorageUnusable } from '@pi/db';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { tryWriteRunFile } from '../archive/run-file.ts';
import type { IngestionDeps } from '../deps.ts';
import { collectBatch } from '../pipeline/collect-batch.ts';
import { discover } from '../pipeline/discover.ts';
import { finish } from '../pipeline/finish.ts';
import { type Done, type JobKind, type JobOf, readJob } from './jobs.ts';
import type { TakenJob } from './queue.ts';
import { retryWhileUnavailable } from './retry-while-unavailable.ts';

type Handler<Kind extends JobKind> = (
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  job: JobOf<Kind>,
  done: Done,
) => Promise<void>;

const HANDLERS: { [Kind in JobKind]: Handler<Kind> } = { discover, batch: collectBatch, finish };

const TOUCH_MS = 3000;

/** Does one job that was taken. An error becomes the reason of the failed attempt. */
export async function workJob(deps: IngestionDeps, adapter: MarketplaceAdapter, taken: TakenJob): Promise<void> {
  const { queue } = deps;
  const heartbeat = setInterval(() => {
    queue.touch(taken).catch((error) => deps.log.warn(describeDatabaseError(error)));
  }, TOUCH_MS);
  try {
    const job = readJob(taken.data);
    const log = deps.log.child({ runId: job.run, marketplace: taken.marketplace, job: job.kind });
    await handle({ ...deps, log }, adapter, job, (db) => queue.complete(db, taken));
    if (job.kind !== 'batch') await tryWriteRunFile({ ...deps, log }, job.run);
  } catch (error) {
    if (isStorageUnusable(error)) throw error; // no other job can be done: the worker ends
    const reason = describeDatabaseError(error);
    deps.log.error({ job: describeJob(taken), attempt: taken.retryCount + 1, error: reason }, 'a job failed');
    await retryWhileUnavailable(() => queue.fail(taken, reason));
  } finally {
    clearInterval(heartbeat);
  }
}

// Names a job in log lines without all of its data, which may hold many ids of plugins.
function describeJob({ id, marketplace, data }: TakenJob) {
  const { kind, run, batch } = (data ?? {}) as Record<string, unknown>;
  return { id, marketplace, kind, run, batch };
}

function handle<Kind extends JobKind>(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  job: JobOf<Kind>,
  done: Done,
): Promise<void> {
  const handler = HANDLERS[job.kind as Kind];
  return handler(deps, adapter, job, done);
}
