import type { openSample } from '@pi/cli/environment/open-sample';
import { type Db, isTransientError } from '@pi/db';
import { lastCollectedDay } from '@pi/db/queries/runs/collected-days';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import { type Day, dayOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import {
  createDeps,
  type DailyOptions,
  type DailyReport,
  type IngestionDeps,
  retryWhileUnavailable,
  runDaily,
} from '@pi/ingestion';
import { missingDays } from './days.ts';

/** Called after every day: how many are done of how many, and the report of the last one. */
export type OnDay = (done: number, total: number, report: DailyReport) => void;

interface CollectOptions {
  /** No further job is started once it aborts. */
  signal: AbortSignal;
  onDay: OnDay;
}

/**
 * Collects the missing sample days, one after the other; afterwards the sample stores show today.
 * @returns the days
 */
export async function collectSample(
  db: Db,
  { deps, unlistedIds, setDay }: Awaited<ReturnType<typeof openSample>>,
  { today, most, signal, onDay }: { today: Day; most: number } & CollectOptions,
): Promise<Day[]> {
  const names = deps.adapters.map((adapter) => adapter.info.name);
  const days = missingDays(await lastCollectedDay(db, names), today, most);
  for (const [index, day] of days.entries()) {
    if (signal.aborted) break;
    setDay(day);
    onDay(index + 1, days.length, await collectDay(deps, { day, ids: unlistedIds(day), dataOrigin: 'sample', signal }));
  }
  setDay(today);
  return days;
}

/**
 * Collects today from the real stores that are turned on.
 * @returns the day
 */
export async function collectLive(db: Db, env: Env, { signal, onDay }: CollectOptions): Promise<Day[]> {
  const { deps, close } = createDeps(db, env, 'live');
  const day = dayOf(deps.now());
  try {
    onDay(1, 1, await collectDay(deps, { day, dataOrigin: 'live', signal }));
    return [day];
  } finally {
    await close();
  }
}

// A day that was cut off goes on where it was, once the database answers again.
async function collectDay(deps: IngestionDeps, options: DailyOptions): Promise<DailyReport> {
  try {
    return await runDaily(deps, options);
  } catch (error) {
    if (options.signal?.aborted || !isTransientError(error)) throw error;
    await retryWhileUnavailable(() => getDataOrigin(deps.db));
    return runDaily(deps, options);
  }
}
