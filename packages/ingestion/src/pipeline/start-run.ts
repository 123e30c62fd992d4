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
import type { Day } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { loadSuppressionList } from '../suppression/suppression-list.ts';
import { closeEarlierRuns } from './close-earlier-runs.ts';
import { enqueueWork, packWork } from './run-state.ts';

export interface RunOptions {
  day: Day;
  /** At most so many units of work, and listings of each: a trial beside the day's run, which says nothing about the whole. */
  limit?: number;
  /** Ids to read besides those that are known, by marketplace: some stores name none themselves. */
  ids?: Readonly<Record<string, readonly string[]>>;
}

export interface StartedRun {
  run: IngestionRun;
  /** True when there was nothing to do. */
  wasComplete: boolean;
}

/**
 * Makes sure that a marketplace's run of the day exists and that the queue holds what it has left to do: a new one is
 * discovered, one that was cut off goes on, of one that ended badly what failed is tried again. Two callers at once start
 * one run.
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
    const newIds = await unknownIds(tx, run, options);
    if (run.status === 'succeeded' && newIds.length === 0) return { run, wasComplete: true };
    await resumeRun(tx, deps, adapter.info, run, newIds, options.limit);
    return { run: await getRun(tx, run.id), wasComplete: false };
  });
}

function openRun(tx: Tx, marketplace: string, { day, limit }: RunOptions): Promise<IngestionRun> {
  return limit === undefined ? getOrCreateDailyRun(tx, marketplace, day) : createRun(tx, 'trial', marketplace, day);
}

/** Of the ids that were given, those that are still to ask for: the database does not know them, and neither did the store today. */
async function unknownIds(tx: Tx, { id, marketplace, day }: IngestionRun, { ids }: RunOptions): Promise<string[]> {
  const given = ids?.[marketplace] ?? [];
  if (given.length === 0) return [];
  const known = new Set(await listKnownIds(tx, marketplace, day));
  const gone = new Set(await listGoneUnits(tx, id));
  const suppressionList = await loadSuppressionList(tx);
  return given.filter((one) => !known.has(one) && !gone.has(one) && !suppressionList.hasPlugin(marketplace, one));
}

/** Puts what a locked run has left to do into the queue; one that has ended is opened again. */
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
