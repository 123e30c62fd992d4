import { describeDatabaseError, NO_BATCH } from '@pi/db';
import { countFailures } from '@pi/db/queries/health/failures';
import { listNextUnits, openBackfillRun } from '@pi/db/queries/history/backfill';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { finishRun } from '@pi/db/queries/runs/run-life';
import { ensureMarketplace, getRun, type IngestionRun } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';
import { type Day, dayOf } from '@pi/domain';
import { derive } from '@pi/ingestion/derive/derive';
import { POLICIES } from '@pi/ingestion/pipeline/policies';
import { processUnits } from '@pi/ingestion/pipeline/process-units';
import { type RunReport, reportRun } from '@pi/ingestion/pipeline/report';
import { statusOf } from '@pi/ingestion/pipeline/run-state';
import type { ReadUnit } from '@pi/ingestion/pipeline/unit';
import { isFailed } from '@pi/ingestion/pipeline/unit';
import { createSharedPace, LEASE_SECONDS } from '@pi/ingestion/shared-pace';
import { FetchError, type MarketplaceAdapter } from '@pi/scrapers';
import { discoverUnits } from './discover-units.ts';
import { findKept } from './find-kept.ts';
import type { BackfillOptions, HistoryContext, HistoryDeps, HistorySource } from './history-source.ts';
import { readUnit } from './read-unit.ts';

export type { BackfillOptions };

type FillOptions = BackfillOptions & { onProgress?(marketplace: string, done: number, total: number): void };

/**
 * Adds history of one source to one marketplace: days of numbers that we did not see, and the contents that belong to them.
 * What we saw stays. A run that was killed goes on where it was; one that had failures tries them again; doing it all again changes nothing.
 * @throws Error when the database holds sample data, or the same is being done already
 */
export async function backfill(
  deps: HistoryDeps,
  source: HistorySource,
  adapter: MarketplaceAdapter,
  options: FillOptions,
): Promise<RunReport> {
  const { name } = adapter.info;
  await claimDataOrigin(deps.db, 'live');
  const leave = await createSharedPace(deps.db).enter(`backfill ${source.name} ${name}`, 1);
  if (!leave)
    throw new Error(
      `a backfill of ${name} from ${source.name} is running; after one that was killed it can be called again in ${LEASE_SECONDS} seconds`,
    );
  try {
    return await fillIn(deps, source, adapter, options);
  } finally {
    await leave();
  }
}

async function fillIn(
  deps: HistoryDeps,
  source: HistorySource,
  adapter: MarketplaceAdapter,
  options: FillOptions,
): Promise<RunReport> {
  const { db } = deps;
  const { name } = adapter.info;
  await ensureMarketplace(db, name);
  const run = await openBackfillRun(db, source.name, name, dayOf(deps.now()));
  const context = { deps, adapter, options, run, kept: findKept(deps, name, source.name) };
  const log = deps.log.child({ runId: run.id, marketplace: name, source: source.name });
  try {
    if (!run.discoveredAt) await discoverUnits(source, context);
    const { stopped, days } = await collect(source, context, options.onProgress);
    await derive(db, adapter.info, days);
    const failures = await countFailures(db, run.id);
    const status = statusOf({ ...(await getRun(db, run.id)).counts, failures }, stopped);
    return await end(deps, run, status, stopped);
  } catch (error) {
    const message = error instanceof FetchError ? error.message : describeDatabaseError(error);
    log.error({ error: message }, 'backfill failed');
    return end(deps, run, 'failed', message);
  }
}

async function collect(
  source: HistorySource,
  context: HistoryContext,
  onProgress?: (marketplace: string, done: number, total: number) => void,
): Promise<{ stopped: string | null; days: Day[] }> {
  const { deps, adapter, run } = context;
  const days = new Set<Day>();
  const before = await countUnits(deps.db, run.id);
  const total = before.todo + before.done + before.failed;
  for (let done = total - before.todo; ; ) {
    onProgress?.(adapter.info.name, done, total);
    const keys = await listNextUnits(deps.db, run.id, source.unitsAtOnce);
    if (keys.length === 0) return { stopped: null, days: [...days] };
    const units = await Promise.all(keys.map((key) => readUnit(source, context, key)));
    const refused = units.find(isRefused);
    // What was not asked for any more stays to do.
    const tried = refused ? units.filter((unit) => !isRefused(unit) || unit === refused) : units;
    const { counts, completeDays } = await processUnits({ ...deps, adapter }, run, tried, POLICIES[run.kind], {
      rows: { batch: NO_BATCH },
    });
    deps.log.info({ ...counts, source: run.source }, 'history stored');
    for (const day of completeDays) days.add(day);
    done += tried.length;
    if (refused) return { stopped: refused.result.problems[0]?.message ?? 'refused', days: [...days] };
  }
}

// A 403, a captcha, a host that is given up, a closed robots.txt.
function isRefused(unit: ReadUnit): boolean {
  return isFailed(unit) && unit.result.problems.some(({ kind }) => kind === 'blocked' || kind === 'disallowed');
}

async function end({ db }: HistoryDeps, run: IngestionRun, status: IngestionRun['status'], error: string | null) {
  const ended = await db.transaction((tx) => finishRun(tx, run.id, { status, error }));
  const { newDays = 0 } = ended.counts;
  return reportRun(db, ended, error ?? `${run.source}: ${newDays} days of numbers added`);
}
