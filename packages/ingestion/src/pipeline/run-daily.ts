import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { getRun, type IngestionRun } from '@pi/db/queries/runs/runs';
import type { DataOrigin } from '@pi/domain';
import type { IngestionDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import { type DrainOptions, drain } from '../queue/drain.ts';
import { findStaleDay } from './check-run.ts';
import { type DailyReport, type RunReport, reportDay, reportRun } from './report.ts';
import { type RunOptions, type StartedRun, startRun } from './start-run.ts';

export interface DayOptions extends RunOptions {
  /** The origin of the data that the run stores. */
  dataOrigin: DataOrigin;
}

export type DailyOptions = DayOptions & Omit<DrainOptions, 'forGood'>;

/**
 * The daily run of every enabled marketplace. They run at the same time and independently: one that
 * fails does not affect the others. Starts the runs that are not started, and works until the day
 * is done or its deadline has come.
 * @throws Error when the database holds data of the other origin
 */
export async function runDaily(deps: IngestionDeps, options: DailyOptions): Promise<DailyReport> {
  const started = await startDay(deps, options);
  await drain(deps, options);
  return reportDay(options.day, await Promise.all(started.map((run) => reportStarted(deps, run))));
}

/**
 * Puts the day's run of every enabled marketplace into the queue.
 * @throws Error when the database holds data of the other origin
 */
export async function startDay(deps: IngestionDeps, { dataOrigin, ...options }: DayOptions): Promise<StartedRun[]> {
  await claimDataOrigin(deps.db, dataOrigin);
  return Promise.all(deps.adapters.map((adapter) => startRun(deps, adapter, options)));
}

async function reportStarted(deps: IngestionDeps, { run, wasComplete }: StartedRun): Promise<RunReport> {
  if (wasComplete) return reportRun(deps.db, run, 'was complete already');
  const current = await getRun(deps.db, run.id);
  await deriveSoFar(deps, current);
  return reportRun(deps.db, current);
}

/**
 * Derives from what an unfinished run has read, so that it is shown even if the run never
 * continues.
 */
export async function deriveSoFar({ db, adapters }: IngestionDeps, run: IngestionRun): Promise<void> {
  const adapter = adapters.find(({ info }) => info.name === run.marketplace);
  if (!adapter || run.status !== 'running' || run.counts.listings + run.counts.gone === 0) return;
  if (!(await findStaleDay(db, run))) await derive(db, adapter.info, [run.day]);
}
