import type { Tx } from '@pi/db';
import { replaceFailures } from '@pi/db/queries/health/failures';
import { finishDiscovery, finishRun } from '@pi/db/queries/runs/run-life';
import { getRun, lockRun } from '@pi/db/queries/runs/runs';
import { FetchError, type MarketplaceAdapter } from '@pi/scrapers';
import { DISCOVERY } from '../archive/archive-discovery.ts';
import type { IngestionDeps } from '../deps.ts';
import type { Done, JobOf } from '../queue/jobs.ts';
import { type Discovered, discoverUnits } from './discover-units.ts';
import { completeIdleJob, enqueueWork, isOpen, packWork } from './run-state.ts';

/**
 * The job `discover`: finds the run's units. One transaction inserts them in their batches, records
 * the discovery and enqueues the batches. A run without a single unit because discovery failed has
 * failed too.
 */
export async function discover(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  job: JobOf<'discover'>,
  done: Done,
): Promise<void> {
  const { db, queue, log } = deps;
  const run = await getRun(db, job.run);
  if (!isOpen(run)) return completeIdleJob(deps, run.id, done, (_, locked) => !isOpen(locked));
  log.info('run started');
  const found = await discoverUnits(deps, adapter, run, job).catch((error) => {
    if (error instanceof FetchError) return error;
    throw error;
  });
  await db.transaction(async (tx) => {
    const open = isOpen(await lockRun(tx, run.id));
    await done(tx);
    if (found instanceof FetchError) {
      if (!open) return;
      log.error({ error: found.message }, 'run failed');
      await finishRun(tx, run.id, { status: 'failed', error: found.message });
      return;
    }
    await packWork(tx, adapter.info, run, found.keys);
    if (!open) return;
    // Discovery of these ids alone does not change whether the catalogue was discovered.
    if (!job.idsOnly || found.failure) await recordDiscovery(tx, run, found);
    await enqueueWork(tx, queue, run, job.limit);
  });
}

async function recordDiscovery(
  tx: Tx,
  run: Parameters<typeof replaceFailures>[1],
  { failure, discovered }: Discovered,
) {
  await replaceFailures(tx, run, [DISCOVERY], failure ? [failure] : []);
  await finishDiscovery(tx, run.id, failure === null, discovered);
}
