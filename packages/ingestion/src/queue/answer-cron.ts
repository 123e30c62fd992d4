import { once } from 'node:events';
import { describeDatabaseError } from '@pi/db';
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
  /**
   * Other work that a call does beside the jobs, begun before the same deadline; its failure leaves
   * the day as it is. Returns whether any is left.
   * @param drained settles when the call has no more jobs to do
   */
  alongside?(deadline: AbortSignal, drained: Promise<unknown>): Promise<boolean>;
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
  const call: CronCall = {
    target: { url: options.url, authorization: request.headers.get('authorization') },
    deadline,
    alongside: options.alongside ?? (async () => false),
  };
  if (continuation) {
    const { day } = continuation;
    options.later(() =>
      workOnDay(call, deps, continuation)
        .catch((error) => deps.log.error({ day, error: String(error) }, 'a call that continues the day failed'))
        .finally(options.close),
    );
    return Response.json({ message: `continuing with ${day}`, day }, { status: 202 });
  }
  const day = dayOf(deps.now());
  try {
    await startDay(deps, { day, dataOrigin: options.dataOrigin });
    await workOnDay(call, deps, { day, isRetry: false });
    return Response.json(CronAnswer.parse(await reportRuns(deps, day)));
  } finally {
    await options.close();
  }
}

interface CronCall {
  target: CronTarget;
  deadline: AbortSignal;
  alongside(deadline: AbortSignal, drained: Promise<unknown>): Promise<boolean>;
}

/**
 * Drains the queue until the deadline, and calls the continuation while runs, or other work, are
 * left.
 */
async function workOnDay(
  { target, deadline, alongside }: CronCall,
  deps: IngestionDeps,
  { day, isRetry }: Continuation,
): Promise<void> {
  const drained = drain(deps, { signal: deadline });
  const otherWork = alongside(deadline, Promise.allSettled([drained])).catch((error) => {
    deps.log.error({ day, error: describeDatabaseError(error) }, 'work beside the day’s jobs failed');
    return false;
  });
  let isContinued = false;
  const callNext = (next: Continuation) => {
    isContinued = true;
    return callContinuation(target, next, deps.log);
  };
  const deadlinePassed = deadline.aborted ? Promise.resolve() : once(deadline, 'abort');
  try {
    // Without waiting for the jobs in hand: one that never ends does not break the chain.
    await Promise.race([drained, deadlinePassed]);
    if (await hasRunsLeft(deps, day)) await callNext({ day, isRetry: false });
  } catch {
    // A database that is away gets the rest of the time to come back; after two failures in a row
    // it is left alone.
    await deadlinePassed;
    if (isRetry) deps.log.error({ day }, 'two calls in a row failed: the next daily call continues the day');
    else await callNext({ day, isRetry: true });
  }
  await drained;
  for (const run of await listRuns(deps, day)) await deriveSoFar(deps, run);
  if ((await otherWork) && !isContinued) await callNext({ day, isRetry: false });
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
