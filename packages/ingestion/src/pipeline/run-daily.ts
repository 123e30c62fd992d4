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
  /** What kind of data the run brings; a database that holds the other kind is refused. */
  dataOrigin: DataOrigin;
}

export type DailyOptions = DayOptions & Omit<DrainOptions, 'forGood'>;

/**
 * The daily run: every marketplace that is turned on, side by side, each for itself: one that fails does not touch the
 * others. Starts what is not started, and works until the day is done or time is up.
 * @throws Error when the database holds data of the other origin
 */
export async function runDaily(deps: IngestionDeps, options: DailyOptions): Promise<DailyReport> {
  const started = await startDay(deps, options);
  await drain(deps, options);
  return reportDay(options.day, await Promise.all(started.map((run) => reportStarted(deps, run))));
}

/**
 * Puts the day's run of every marketplace that is turned on into the queue.
 * @throws Error when the database holds data of the other origin
 */
export async function startDay(deps: IngestionDeps, { dataOrigin, ...options }: DayOptions): Promise<StartedRun[]> {
  await claimDataOrigin(deps.db, dataOrigin);
  return Promise.all(deps.adapters.map((adapter) => startRun(deps, adapter, options)));
}

async function reportStarted(deps: IngestionDeps, { run, wasComplete }: StartedRun): Promise<RunReport> {
  if (wasComplete) return reportRun(deps.db, run, 'was complete already');
  const soFar = await getRun(deps.db, run.id);
  await deriveSoFar(deps, soFar);
  return reportRun(deps.db, soFar);
}

/** Derives from what was read of a run that goes on later: it is shown, even if nobody ever goes on. */
export async function deriveSoFar({ db, adapters }: IngestionDeps, run: IngestionRun): Promise<void> {
  const adapter = adapters.find(({ info }) => info.name === run.marketplace);
  if (!adapter || run.status !== 'running' || run.counts.listings + run.counts.gone === 0) return;
  if (!(await findStaleDay(db, run))) await derive(db, adapter.info, [run.day]);
}
