import type { Tx } from '@pi/db';
import { listKnownIds } from '@pi/db/queries/listings/stored-plugins';
import { reopenRun } from '@pi/db/queries/runs/run-life';
import {
  createRun,
  ensureMarketplace,
  getOrCreateDailyRun,
  getRun,
  type IngestionRun,
  lockRun,
} from '@pi/db/queries/runs/runs';
import { listGoneUnits } from '@pi/db/queries/runs/units';
import { type Day, isIdentity } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { loadSuppressionList } from '../suppression/suppression-list.ts';
import { closeEarlierRuns } from './close-earlier-runs.ts';
import { enqueueWork, packWork } from './run-state.ts';

export interface RunOptions {
  day: Day;
  /**
   * At most so many units, and listings of each: makes a trial beside the day's run, without a
   * complete list.
   */
  limit?: number;
  /** Ids to read besides the known ones, by marketplace: some stores have no list of them. */
  ids?: Readonly<Record<string, readonly string[]>>;
}

export interface StartedRun {
  run: IngestionRun;
  /** True when there was nothing to do. */
  wasComplete: boolean;
}

/**
 * Makes sure that a marketplace's run of the day exists and that the queue holds its remaining
 * work: a new run is discovered, an interrupted one continues, and one that ended with failures
 * retries what failed. Two concurrent callers start one run.
 */
export async function startRun(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  options: RunOptions,
): Promise<StartedRun> {
  const { db } = deps;
  const { name } = adapter.info;
  await deps.queue.open();
  await ensureMarketplace(db, name);
  if (options.limit === undefined) await closeEarlierRuns(deps, adapter, options.day);
  return db.transaction(async (tx) => {
    const run = await lockRun(tx, (await openRun(tx, name, options)).id);
    const newIds = await listNewIds(tx, run, options);
    if (run.status === 'succeeded' && newIds.length === 0) return { run, wasComplete: true };
    await resumeRun(tx, deps, adapter.info, run, newIds, options.limit);
    return { run: await getRun(tx, run.id), wasComplete: false };
  });
}

function openRun(tx: Tx, marketplace: string, { day, limit }: RunOptions): Promise<IngestionRun> {
  return limit === undefined ? getOrCreateDailyRun(tx, marketplace, day) : createRun(tx, 'trial', marketplace, day);
}

/**
 * The requested ids that are still to be read: neither known, nor found to be gone today, nor
 * suppressed. What no plugin can have as its id is left out.
 */
async function listNewIds(
  tx: Tx,
  { id: runId, marketplace, day }: IngestionRun,
  { ids }: RunOptions,
): Promise<string[]> {
  const requested = (ids?.[marketplace] ?? []).filter((id) => isIdentity(id));
  if (requested.length === 0) return [];
  const known = new Set(await listKnownIds(tx, marketplace, day));
  const gone = new Set(await listGoneUnits(tx, runId));
  const suppressionList = await loadSuppressionList(tx);
  return requested.filter((id) => !known.has(id) && !gone.has(id) && !suppressionList.hasPlugin(marketplace, id));
}

/** Puts the remaining work of a locked run into the queue; a run that has ended is reopened. */
export async function resumeRun(
  tx: Tx,
  { queue }: Pick<IngestionDeps, 'queue'>,
  info: MarketplaceAdapter['info'],
  run: IngestionRun,
  ids: string[] = [],
  limit?: number,
): Promise<void> {
  if (run.status !== 'running') await reopenRun(tx, run.id);
  const { discoveredAt } = await getRun(tx, run.id);
  const discovered = discoveredAt !== null;
  if (discovered && ids.length === 0) {
    await packWork(tx, info, run);
    return enqueueWork(tx, queue, run, limit);
  }
  await queue.put(tx, run.marketplace, [{ kind: 'discover', run: run.id, ids, idsOnly: discovered, limit }]);
}
