import { keepRobotsChecks } from '@pi/db/queries/robots-checks';
import {
  countUnits,
  ensureMarketplace,
  finishRun,
  getRun,
  type IngestionRun,
  releaseLease,
  takeLease,
} from '@pi/db/queries/runs';
import type { Day } from '@pi/domain';
import { FetchError, type MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import { databaseReason } from '../store/database-reason.ts';
import { collect } from './collect.ts';
import { discoverUnits } from './discover-units.ts';
import { finish } from './finish.ts';
import { stalledDay } from './judge-run.ts';
import { LeaseLostError } from './lease.ts';
import { isComplete, openRun, reopen } from './open-run.ts';
import { type RunReport, reportRun } from './report.ts';
import { settleEarlierRuns } from './settle-earlier-runs.ts';

export interface RunOptions {
  day: Day;
  /** At most so many units of work, and listings of each: a trial beside the day's run, which says nothing about the whole. */
  limit?: number;
  /** Ids to read besides those that are known, by marketplace: some stores name none themselves. */
  ids?: Readonly<Record<string, readonly string[]>>;
  /** No new batch of units is begun after this moment; the next call goes on. */
  deadline?: Date;
  onProgress?(marketplace: string, done: number, total: number): void;
}

const LEASE_SECONDS = 60;
const HEARTBEAT_MS = 15_000;

/**
 * The daily run of one marketplace: discover, then fetch, keep, read and store batch by batch, then derive. It goes on
 * from its own rows when an earlier call was cut off; when it is complete, calling again changes nothing but tries failed
 * units once more. One caller at a time works on it; another is told so.
 */
export async function runMarketplace(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  options: RunOptions,
): Promise<RunReport> {
  const { db, owner } = deps;
  const { name } = adapter.about;
  await ensureMarketplace(db, name);
  const { run, newIds } = await openRun(deps, name, options);
  if (isComplete(run, newIds)) return reportRun(db, run, 'was complete already');
  if (!(await takeLease(db, run.id, owner, LEASE_SECONDS)))
    return reportRun(db, run, 'another process is working on it');

  const log = deps.log.child({ runId: run.id, marketplace: name, day: options.day });
  const heartbeat = setInterval(() => {
    takeLease(db, run.id, owner, LEASE_SECONDS).catch((error) => log.warn(databaseReason(error)));
  }, HEARTBEAT_MS);
  try {
    if (options.limit === undefined) await settleEarlierRuns({ ...deps, log }, adapter, options.day);
    return await work({ ...deps, log }, adapter, await reopen(deps, run, newIds), { ...options, newIds });
  } finally {
    clearInterval(heartbeat);
    await keepRobotsChecks(db, robotsChecksOf(deps, name)).catch((error) => log.warn(databaseReason(error)));
    await releaseLease(db, run.id, owner).catch(() => {});
  }
}

function robotsChecksOf({ fetcher }: IngestionDeps, name: string) {
  return fetcher.robots().filter(({ marketplace }) => marketplace === name);
}

async function work(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  { newIds, ...options }: RunOptions & { newIds: string[] },
): Promise<RunReport> {
  const { db, log } = deps;
  if (isComplete(run, newIds)) return reportRun(db, run, 'was complete already');
  log.info('run begins');
  try {
    if (!run.discoveredAt) await discoverUnits(deps, adapter, run, { ids: newIds, limit: options.limit });
    else if (newIds.length > 0) await discoverUnits(deps, adapter, run, { ids: newIds, idsOnly: true });
    const stopped = await collect(deps, adapter, run, options);
    const { todo } = await countUnits(db, run.id);
    if (todo === 0 || stopped !== null) return await finish(deps, adapter, run, stopped);
    const soFar = await getRun(db, run.id);
    // What was read so far is shown, even if nobody ever goes on.
    if (!(await stalledDay(db, soFar))) await derive(db, adapter.about, [run.day]);
    return reportRun(db, soFar, `time is up, ${todo} units of work are left`);
  } catch (error) {
    if (error instanceof LeaseLostError) return reportRun(db, run, error.message);
    const message = error instanceof FetchError ? error.message : databaseReason(error);
    log.error({ error: message }, 'run failed');
    const failed = await db.transaction((tx) => finishRun(tx, run.id, { status: 'failed', error: message }));
    return reportRun(db, failed, message);
  }
}
