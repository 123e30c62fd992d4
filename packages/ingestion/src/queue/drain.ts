import { setTimeout as sleep } from 'node:timers/promises';
import { describeDatabaseError } from '@pi/db';
import { upsertRobotsChecks } from '@pi/db/queries/health/robots-checks';
import { hasSuspects } from '@pi/db/queries/queue/queue';
import { listRunningRuns } from '@pi/db/queries/runs/runs';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { failAbandonedRun } from '../pipeline/fail-abandoned-run.ts';
import { createGate } from './gate.ts';
import type { TakenJob } from './queue.ts';
import { createProgressReporter, type OnProgress } from './report-progress.ts';
import { retryWhileUnavailable } from './retry-while-unavailable.ts';
import { workJob } from './work-job.ts';

export interface DrainOptions {
  /** No new job is taken after this moment. */
  deadline?: Date;
  /**
   * Jobs of one marketplace at once. Marketplaces are different hosts and worked on side by side.
   */
  concurrency?: number;
  /** Waits for more jobs when all are done. */
  forGood?: boolean;
  /** No new job is taken once it aborts. */
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/**
 * The wait where no job can be taken: while other workers have some in hand, and while no run is
 * open.
 */
const WAIT_MS = 500;
const IDLE_MS = 3000;
/** How often jobs of dead workers are looked for. */
const SUPERVISE_MS = 3000;
/** Of the process and not of one call, as the process is what dies. */
const gate = createGate();

/**
 * Does the jobs of the enabled marketplaces until none of their runs is running (other workers may
 * have jobs in hand), or time is up. Any number of processes may drain at once.
 * @throws Error when the queue's tables are missing, or the database is away for more than 30 s
 */
export async function drain(deps: IngestionDeps, options: DrainOptions = {}): Promise<void> {
  await retryWhileUnavailable(() => deps.queue.open());
  const supervising = setInterval(() => supervise(deps), SUPERVISE_MS);
  const failed = new AbortController();
  const signal = AbortSignal.any(options.signal ? [failed.signal, options.signal] : [failed.signal]);
  const drainOne = (adapter: MarketplaceAdapter) =>
    drainMarketplace(deps, adapter, { ...options, signal }).catch((error) => {
      // The others end the jobs in hand before the caller hears of it and closes what they need.
      failed.abort();
      throw error;
    });
  try {
    const results = await Promise.allSettled(deps.adapters.map(drainOne));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  } finally {
    clearInterval(supervising);
  }
}

async function supervise({ queue, log }: IngestionDeps): Promise<void> {
  try {
    await queue.supervise();
  } catch (error) {
    log.warn(describeDatabaseError(error));
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
  const reportProgress = createProgressReporter(deps.db, name, options.onProgress);
  const inHand = new Set<Promise<void>>();
  let areRobotsChecksStored = true;
  const begin = (job: TakenJob) => {
    const work = workJob(deps, adapter, job).then(() => retryWhileUnavailable(reportProgress));
    inHand.add(work);
    areRobotsChecksStored = false;
    work.finally(() => inHand.delete(work)).catch(() => {});
    return work;
  };
  const takeOrdinary = async () => {
    const free = concurrency - inHand.size;
    for (const job of await retryWhileUnavailable(() => queue.take(name, free, 'ordinary')))
      gate.track(begin(job)).catch(() => {});
  };
  try {
    while (!isTimeUp(deps, options)) {
      if (gate.isOpen()) await gate.track(takeOrdinary());
      if (inHand.size > 0) {
        await Promise.race([...inHand, ...(inHand.size < concurrency ? [sleep(WAIT_MS)] : [])]);
        continue;
      }
      if (await retryWhileUnavailable(() => hasSuspects(deps.db, name))) {
        await gate.alone(async () => {
          if (isTimeUp(deps, options)) return;
          for (const job of await retryWhileUnavailable(() => queue.take(name, 1, 'suspect'))) await begin(job);
        });
        continue;
      }
      const isDone = await retryWhileUnavailable(() => areRunsDone(deps, name));
      if (isDone && !options.forGood) break;
      if (isDone && !areRobotsChecksStored) {
        await storeRobotsChecks(deps, name);
        areRobotsChecksStored = true;
      }
      await sleep(isDone ? IDLE_MS : WAIT_MS, undefined, { signal: options.signal }).catch(() => {});
    }
  } finally {
    await Promise.allSettled(inHand);
    await storeRobotsChecks(deps, name);
  }
}

async function storeRobotsChecks({ db, fetcher, log }: IngestionDeps, name: string): Promise<void> {
  const checks = fetcher.robots().filter(({ marketplace }) => marketplace === name);
  await upsertRobotsChecks(db, checks).catch((error) => log.warn(describeDatabaseError(error)));
}

function isTimeUp({ now }: IngestionDeps, { deadline, signal }: DrainOptions): boolean {
  return signal?.aborted === true || (deadline !== undefined && now() >= deadline);
}

// Called where no job can be taken: others may have jobs in hand, dead workers may hold them, or
// they failed for good.
async function areRunsDone(deps: IngestionDeps, marketplace: string): Promise<boolean> {
  const running = await listRunningRuns(deps.db, marketplace);
  if (running.length === 0) return true;
  for (const run of running) await failAbandonedRun(deps, run);
  return false;
}
