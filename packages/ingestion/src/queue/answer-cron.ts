import { once } from 'node:events';
import { listDailyRuns } from '@pi/db/queries/runs/runs';
import { type DataOrigin, type Day, dayOf, publicRunError } from '@pi/domain';
import { CronAnswer } from '@pi/domain/api';
import type { IngestionDeps } from '../deps.ts';
import { type DailyReport, reportDay, reportRun } from '../pipeline/report.ts';
import { deriveSoFar, startDay } from '../pipeline/run-daily.ts';
import { type Continuation, type CronTarget, callContinuation, readContinuation } from './call-continuation.ts';
import { drain } from './drain.ts';

export interface CronOptions {
  dataOrigin: DataOrigin;
  /** The address of the cron route, from our own settings: a request may name any. */
  url: URL;
  /** Milliseconds in which a call begins new work. */
  workMs: number;
  /** Runs work after the answer, within the same time. */
  later(work: () => Promise<void>): void;
  /** Closes what the call opened. */
  close(): Promise<void>;
}

/**
 * Answers an authorized call of the cron route. The first call of a day starts its runs, works on
 * them until its time is up, and answers the day's report. While runs are left, each call calls the
 * route again with `?continuation=DAY`; such a call is answered with 202 at once and then works in
 * the same way, so that no call waits for another.
 * @throws Error when the database holds data of the other origin, or the work failed
 */
export async function answerCron(request: Request, deps: IngestionDeps, options: CronOptions): Promise<Response> {
  // The time for starting the day counts too: the platform ends the function whatever it does.
  const deadline = AbortSignal.timeout(options.workMs);
  const continuation = readContinuation(request);
  const target = { url: options.url, authorization: request.headers.get('authorization') };
  if (continuation) {
    const { day } = continuation;
    options.later(() =>
      workOnDay(target, deps, continuation, deadline)
        .catch((error) => deps.log.error({ day, error: String(error) }, 'a call that continues the day failed'))
        .finally(options.close),
    );
    return Response.json({ message: `continuing with ${day}`, day }, { status: 202 });
  }
  const day = dayOf(deps.now());
  try {
    await startDay(deps, { day, dataOrigin: options.dataOrigin });
    await workOnDay(target, deps, { day, isRetry: false }, deadline);
    return Response.json(CronAnswer.parse(await reportRuns(deps, day)));
  } finally {
    await options.close();
  }
}

/** Drains the queue until the deadline, and calls the continuation while runs are left. */
async function workOnDay(
  target: CronTarget,
  deps: IngestionDeps,
  { day, isRetry }: Continuation,
  deadline: AbortSignal,
): Promise<void> {
  const drained = drain(deps, { signal: deadline });
  const deadlinePassed = deadline.aborted ? Promise.resolve() : once(deadline, 'abort');
  try {
    // Without waiting for the jobs in hand: one that never ends does not break the chain.
    await Promise.race([drained, deadlinePassed]);
    if (await hasRunsLeft(deps, day)) await callContinuation(target, { day, isRetry: false }, deps.log);
  } catch {
    // A database that is away gets the rest of the time to come back; after two failures in a row
    // it is left alone.
    await deadlinePassed;
    if (isRetry) deps.log.error({ day }, 'two calls in a row failed: the next daily call continues the day');
    else await callContinuation(target, { day, isRetry: true }, deps.log);
  }
  await drained;
  for (const run of await listRuns(deps, day)) await deriveSoFar(deps, run);
}

async function hasRunsLeft(deps: IngestionDeps, day: Day): Promise<boolean> {
  return (await listRuns(deps, day)).some(({ status }) => status === 'running');
}

async function reportRuns(deps: IngestionDeps, day: Day): Promise<DailyReport> {
  const runs = await listRuns(deps, day);
  const published = runs.map((run) => ({ ...run, error: publicRunError(run.error) }));
  return reportDay(day, await Promise.all(published.map((run) => reportRun(deps.db, run))));
}

function listRuns({ db, adapters }: IngestionDeps, day: Day) {
  const names = adapters.map(({ info }) => info.name);
  return listDailyRuns(db, day, names);
}
