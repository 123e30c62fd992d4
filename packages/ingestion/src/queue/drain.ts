import { setTimeout as sleep } from 'node:timers/promises';
import { describeDatabaseError } from '@pi/db';
import { upsertRobotsChecks } from '@pi/db/queries/health/robots-checks';
import { listRunningRuns } from '@pi/db/queries/runs/runs';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { failAbandonedRun } from '../pipeline/fail-abandoned-run.ts';
import { createProgressReporter, type OnProgress } from './report-progress.ts';
import { retryWhileUnavailable } from './retry-while-unavailable.ts';
import { workJob } from './work-job.ts';

export interface DrainOptions {
  /** No new job is begun after this moment. */
  deadline?: Date;
  /** Jobs of one marketplace at once; marketplaces are worked on side by side, they are different hosts. */
  concurrency?: number;
  /** Go on when everything is done: more may come. */
  forGood?: boolean;
  /** No new job is begun once it aborts. */
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/** How long to wait where no job can be taken: while others have some in hand, and while nothing is on. */
const WAIT_MS = 500;
const IDLE_MS = 3000;
/** How often dead workers are looked for. */
const SUPERVISE_MS = 3000;

/**
 * Does the jobs of the marketplaces that are turned on until none of their runs is left running (those that other
 * workers have in hand included), or time is up. Any number of processes may do so at once.
 * @throws Error when the queue's tables are missing, or the database stays away for long
 */
export async function drain(deps: IngestionDeps, options: DrainOptions = {}): Promise<void> {
  await retryWhileUnavailable(() => deps.queue.open());
  const supervise = () => deps.queue.supervise().catch((error) => deps.log.warn(describeDatabaseError(error)));
  const supervising = setInterval(supervise, SUPERVISE_MS);
  const broken = new AbortController();
  const signal = AbortSignal.any(options.signal ? [broken.signal, options.signal] : [broken.signal]);
  const drainOne = (adapter: MarketplaceAdapter) =>
    drainMarketplace(deps, adapter, { ...options, signal }).catch((error) => {
      // The others end their jobs first: whoever is told closes what they work with.
      broken.abort();
      throw error;
    });
  try {
    const ends = await Promise.allSettled(deps.adapters.map(drainOne));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  } finally {
    clearInterval(supervising);
  }
}

async function drainMarketplace(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  options: DrainOptions,
): Promise<void> {
  const { queue } = deps;
  const { name } = adapter.info;
  const { concurrency = 1 } = options;
  const tell = createProgressReporter(deps.db, name, options.onProgress);
  const working = new Set<Promise<void>>();
  let isNoted = true;
  try {
    while (!isOver(deps, options)) {
      for (const job of await retryWhileUnavailable(() => queue.take(name, concurrency - working.size))) {
        const work = workJob(deps, adapter, job).then(() => retryWhileUnavailable(tell));
        working.add(work);
        isNoted = false;
        work.finally(() => working.delete(work)).catch(() => {});
      }
      if (working.size > 0) {
        await Promise.race([...working, ...(working.size < concurrency ? [sleep(WAIT_MS)] : [])]);
        continue;
      }
      const done = await retryWhileUnavailable(() => isDone(deps, name));
      if (done && !options.forGood) break;
      if (done && !isNoted) {
        await recordRobotsChecks(deps, name);
        isNoted = true;
      }
      await sleep(done ? IDLE_MS : WAIT_MS, undefined, { signal: options.signal }).catch(() => {});
    }
  } finally {
    await Promise.allSettled(working);
    await recordRobotsChecks(deps, name);
  }
}

async function recordRobotsChecks({ db, fetcher, log }: IngestionDeps, name: string): Promise<void> {
  const checks = fetcher.robots().filter(({ marketplace }) => marketplace === name);
  await upsertRobotsChecks(db, checks).catch((error) => log.warn(describeDatabaseError(error)));
}

function isOver({ now }: IngestionDeps, { deadline, signal }: DrainOptions): boolean {
  return signal?.aborted === true || (deadline !== undefined && now() >= deadline);
}

// Where no job can be taken, others may have them in hand, dead workers may hold them, or they were given up.
async function isDone(deps: IngestionDeps, marketplace: string): Promise<boolean> {
  const running = await listRunningRuns(deps.db, marketplace);
  if (running.length === 0) return true;
  for (const run of running) await failAbandonedRun(deps, run);
  return false;
}
