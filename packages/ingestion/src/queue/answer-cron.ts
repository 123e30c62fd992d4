import { once } from 'node:events';
import { listDailyRuns } from '@pi/db/queries/runs/runs';
import { type DataOrigin, Day, dayOf } from '@pi/domain';
import type { IngestionDeps } from '../deps.ts';
import { type DailyReport, reportDay, reportRun } from '../pipeline/report.ts';
import { deriveSoFar, startDay } from '../pipeline/run-daily.ts';
import { callNext, RETRY_PARAM } from './call-next.ts';
import { drain } from './drain.ts';

export interface CronOptions {
  dataOrigin: DataOrigin;
  /** How long a call begins new work. */
  workMs: number;
  /** Has work done after the answer, within the same time. */
  later(work: () => Promise<void>): void;
  /** Ends what the call opened. */
  close(): Promise<void>;
}

/**
 * Answers a call of the cron route, whose caller was let in. The first call of a day puts it into the queue, works until
 * its time is up; where anything is left it calls the same address with `?day=` then. That call is answered at once, and then
 * does the same: so the chain goes on until the day is done, and no call waits for another. What it has in hand it does to
 * its end, and answers the day's report. A call whose work breaks off has the next one try again; the chain ends with the
 * second in a row.
 * @throws Error when the database holds data of the other origin, or the work broke off
 */
export async function answerCron(request: Request, deps: IngestionDeps, options: CronOptions): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const given = Day.safeParse(asked.get('day'));
  const day = given.success ? given.data : dayOf(deps.now());
  // All that the call does counts: what goes before the work may take long, and the function has its end.
  const timeIsUp = AbortSignal.timeout(options.workMs);
  const work = () => workOn(request, deps, day, timeIsUp, asked.has(RETRY_PARAM));
  if (given.success) {
    options.later(() =>
      work()
        .then(
          () => {},
          (error) => deps.log.error({ error: String(error) }, 'a link of the day’s chain failed'),
        )
        .finally(options.close),
    );
    return Response.json({ message: `going on with ${day}`, day }, { status: 202 });
  }
  try {
    await startDay(deps, { day, dataOrigin: options.dataOrigin });
    return Response.json(await work());
  } finally {
    await options.close();
  }
}

async function workOn(
  request: Request,
  deps: IngestionDeps,
  day: Day,
  timeIsUp: AbortSignal,
  isSecondTry: boolean,
): Promise<DailyReport> {
  const { db, log } = deps;
  const names = deps.adapters.map(({ info }) => info.name);
  const drained = drain(deps, { signal: timeIsUp });
  const timeUp = timeIsUp.aborted ? Promise.resolve() : once(timeIsUp, 'abort');
  // The next link is called before the jobs in hand are done: one that never ends does not break the chain.
  const isLeft = await Promise.race([drained, timeUp])
    .then(async () => (await listDailyRuns(db, day, names)).some((run) => run.status === 'running'))
    .catch(() => 'unknown' as const);
  if (isLeft === true) await callNext(request, day, log);
  if (isLeft === 'unknown' && isSecondTry)
    log.error({ day }, 'the day’s chain ends: it broke off twice; the next daily call goes on with it');
  if (isLeft === 'unknown' && !isSecondTry) {
    // What broke it off, a database that is away, has that time to pass.
    await timeUp;
    await callNext(request, day, log, RETRY_PARAM);
  }
  await drained;
  const runs = await listDailyRuns(db, day, names);
  await Promise.all(runs.map((run) => deriveSoFar(deps, run)));
  return reportDay(day, await Promise.all(runs.map((run) => reportRun(db, run))));
}
