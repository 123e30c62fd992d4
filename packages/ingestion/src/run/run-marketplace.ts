import { hasMarketplaceDayBefore } from '@pi/db/queries/derive-marketplace-day';
import {
  countFailures,
  countUnits,
  ensureMarketplace,
  finishRun,
  getOrCreateDailyRun,
  type IngestionRun,
  listTodoUnits,
  releaseLease,
  reopenRun,
  takeLease,
} from '@pi/db/queries/runs';
import type { Day } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { derive, settleWholeList } from '../derive/derive.ts';
import { fetchUnit } from '../steps/fetch-unit.ts';
import { judgeList } from '../steps/judge-list.ts';
import { readResponses } from '../steps/read-responses.ts';
import { isFailed, storeUnits } from '../steps/store-units.ts';
import type { ReadUnit } from '../steps/unit.ts';
import { discoverUnits } from './discover-units.ts';
import { type RunReport, reportRun } from './report.ts';

export interface RunOptions {
  day: Day;
  /** At most so many units of work, and listings of each; the run then says nothing about the whole. */
  limit?: number;
  /** No new units are begun after this moment; the next call goes on. */
  deadline?: Date;
  onProgress?(marketplace: string, done: number, total: number): void;
}

const BATCH = 100;
const LEASE_SECONDS = 60;

/**
 * The daily run of one marketplace: discover, then fetch, keep, read and store batch by batch, then derive. It goes on from its own
 * rows when an earlier call was cut off; when it is complete, calling again changes nothing but tries failed units once more.
 * One caller at a time works on it; another is told so.
 */
export async function runMarketplace(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  options: RunOptions,
): Promise<RunReport> {
  const { db, owner } = deps;
  const { name } = adapter.about;
  await ensureMarketplace(db, name);
  const found = await getOrCreateDailyRun(db, name, options.day);
  if (found.status === 'succeeded' && (found.wholeCoverage || options.limit !== undefined)) {
    return reportRun(db, found, 'was complete already');
  }
  if (!(await takeLease(db, found.id, owner, LEASE_SECONDS)))
    return reportRun(db, found, 'another process is working on it');

  const log = deps.log.child({ runId: found.id, marketplace: name, day: options.day });
  const heartbeat = setInterval(
    () => takeLease(db, found.id, owner, LEASE_SECONDS).catch((error) => log.error({ error }, 'lease not extended')),
    LEASE_SECONDS * 300,
  );
  try {
    const run = await reopen(deps, found, options);
    return await work({ ...deps, log }, adapter, run, options);
  } finally {
    clearInterval(heartbeat);
    await releaseLease(db, found.id, owner).catch(() => {});
  }
}

// Read again under the lease: another process may have gone on meanwhile.
async function reopen({ db }: IngestionDeps, found: IngestionRun, { limit }: RunOptions): Promise<IngestionRun> {
  const run = await getOrCreateDailyRun(db, found.marketplace, found.day);
  if (run.status === 'running') return run;
  const discoverAgain = !run.discoveredAt || (!run.wholeCoverage && limit === undefined);
  await db.transaction((tx) => reopenRun(tx, run.id, { discoverAgain }));
  return { ...run, status: 'running', discoveredAt: discoverAgain ? null : run.discoveredAt };
}

async function work(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  options: RunOptions,
): Promise<RunReport> {
  const { db, log } = deps;
  log.info('run begins');
  try {
    if (!run.discoveredAt) await discoverUnits(deps, adapter, run, options.limit);
    const stopped = await collect(deps, adapter, run, options);
    const { todo } = await countUnits(db, run.id);
    if (todo > 0 && stopped === null)
      return reportRun(db, await reread(deps, run), `time is up, ${todo} units of work are left`);
    return await finish(deps, adapter, run, stopped);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.error({ error: message }, 'run failed');
    return reportRun(
      db,
      await db.transaction((tx) => finishRun(tx, run.id, { status: 'failed', error: message })),
      message,
    );
  }
}

/** @returns why the store may not be asked any more, or null */
async function collect(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  options: RunOptions,
): Promise<string | null> {
  const announceNew = await hasMarketplaceDayBefore(deps.db, run.marketplace, run.day);
  const before = await countUnits(deps.db, run.id);
  const total = before.todo + before.done + before.failed;
  let done = before.done + before.failed;
  options.onProgress?.(run.marketplace, done, total);
  for (;;) {
    if (options.deadline && deps.now() >= options.deadline) return null;
    const keys = await listTodoUnits(deps.db, run.id, BATCH);
    if (keys.length === 0) return null;
    const units = await Promise.all(keys.map((key) => readUnit(deps, adapter, key, options)));
    const refused = units.find((unit) => unit.problem && isStop(unit));
    // What the fetcher refused because the host is stopped was not tried: it stays to do.
    const tried = refused ? units.filter((unit) => !isStop(unit) || unit === refused) : units;
    const counts = await storeUnits(deps, tried, { run, announceNew });
    done += tried.length;
    deps.log.info({ ...counts, done, total }, 'batch stored');
    options.onProgress?.(run.marketplace, done, total);
    if (refused) return refused.problem?.message ?? 'the store refused';
  }
}

async function readUnit(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  key: string,
  { limit }: RunOptions,
): Promise<ReadUnit> {
  const unit = await fetchUnit(deps, adapter, key);
  if (unit.problem) return { ...unit, result: { listings: [], gone: [], problems: [unit.problem] } };
  const result = readResponses(
    adapter,
    unit.responses.map(({ response }) => response),
  );
  if (limit === undefined) return judgeList(deps.db, adapter.about.name, { ...unit, result });
  return { ...unit, result: { ...result, listings: result.listings.slice(0, limit), wholeCatalogue: false } };
}

function isStop(unit: ReadUnit): boolean {
  return unit.problem?.kind === 'blocked' && isFailed(unit);
}

async function finish(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  stopped: string | null,
): Promise<RunReport> {
  const { db, log } = deps;
  const { wholeList, counts } = await reread(deps, run);
  const delisted = wholeList ? await settleWholeList(db, adapter.about, run.day) : 0;
  if (counts.listings + counts.gone > 0) await derive(db, adapter.about, [run.day]);
  const failures = await countFailures(db, run.id);
  const status = stopped || (counts.listings === 0 && failures > 0) ? 'failed' : failures > 0 ? 'partial' : 'succeeded';
  const finished = await db.transaction((tx) => finishRun(tx, run.id, { status, error: stopped }));
  log.info({ ...finished.counts, delisted, status }, 'run finished');
  return reportRun(db, finished, stopped ?? (failures > 0 ? `complete, with ${failures} failures` : 'complete'));
}

async function reread({ db }: IngestionDeps, run: IngestionRun): Promise<IngestionRun> {
  return getOrCreateDailyRun(db, run.marketplace, run.day);
}
