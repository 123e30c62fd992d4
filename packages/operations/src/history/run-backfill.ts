import { describeDatabaseError, NO_BATCH } from '@pi/db';
import { countFailures } from '@pi/db/queries/health/failures';
import { listNextUnits, openBackfillRun } from '@pi/db/queries/history/backfill';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { finishRun } from '@pi/db/queries/runs/run-life';
import { ensureMarketplace, getRun, type IngestionRun } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';
import { type DataOrigin, type Day, dayOf } from '@pi/domain';
import { createSharedPace, LEASE_SECONDS } from '@pi/ingestion';
import { tryWriteRunFile } from '@pi/ingestion/archive';
import { derive } from '@pi/ingestion/derive';
import { POLICIES, processUnits, type RunReport, reportRun, splitAtRefusal, statusOf } from '@pi/ingestion/pipeline';
import { FetchError, type MarketplaceAdapter } from '@pi/scrapers';
import { createArchiveLookup } from './archive-lookup.ts';
import { discoverHistoryUnits } from './discover-history-units.ts';
import type { BackfillOptions, HistoryContext, HistoryDeps, HistorySource } from './history-source.ts';
import { readHistoryUnit } from './read-history-unit.ts';

/** After these no other unit can be read: a host or a robots.txt closes the whole source. */
const REFUSALS = ['blocked', 'disallowed'] as const;

type OnProgress = (marketplace: string, done: number, total: number) => void;

/**
 * Adds the history of one source to one marketplace: numbers of days that the marketplace itself
 * was not read on, and the contents that belong to them. Resumes a run that was killed; tries
 * failed units again; a second call adds nothing.
 * @throws Error when the database holds data of the other origin, or the same backfill is running
 */
export async function backfill(
  deps: HistoryDeps,
  source: HistorySource,
  adapter: MarketplaceAdapter,
  { dataOrigin = 'live', ...options }: BackfillOptions & { onProgress?: OnProgress; dataOrigin?: DataOrigin },
): Promise<RunReport> {
  const { name } = adapter.info;
  await claimDataOrigin(deps.db, dataOrigin);
  const releaseLease = await createSharedPace(deps.db).enter(`backfill ${source.name} ${name}`, 1);
  if (!releaseLease)
    throw new Error(
      `A backfill of ${name} from ${source.name} is running. If it was killed, try again in ${LEASE_SECONDS} s.`,
    );
  try {
    return await runBackfill(deps, source, adapter, options);
  } finally {
    await releaseLease();
  }
}

async function runBackfill(
  deps: HistoryDeps,
  source: HistorySource,
  adapter: MarketplaceAdapter,
  options: BackfillOptions & { onProgress?: OnProgress },
): Promise<RunReport> {
  const { db } = deps;
  const { name } = adapter.info;
  await ensureMarketplace(db, name);
  const run = await openBackfillRun(db, source.name, name, dayOf(deps.now()));
  const context = { deps, adapter, options, run, findArchived: createArchiveLookup(deps, name, source.name) };
  const log = deps.log.child({ runId: run.id, marketplace: name, source: source.name });
  try {
    if (!run.discoveredAt) await discoverHistoryUnits(source, context);
    const { refusal, completeDays } = await collectUnits(source, context, options.onProgress);
    await derive(db, adapter.info, completeDays);
    const failures = await countFailures(db, run.id);
    const status = statusOf({ ...(await getRun(db, run.id)).counts, failures }, refusal);
    return await finishBackfill(deps, run, status, refusal);
  } catch (error) {
    const message = error instanceof FetchError ? error.message : describeDatabaseError(error);
    log.error({ error: message }, 'backfill failed');
    return finishBackfill(deps, run, 'failed', message);
  }
}

/**
 * Reads and stores the open units of a run, batch by batch, until none is left or one is refused.
 */
async function collectUnits(
  source: HistorySource,
  context: HistoryContext,
  onProgress?: OnProgress,
): Promise<{ refusal: string | null; completeDays: Day[] }> {
  const { deps, adapter, run } = context;
  const completeDays = new Set<Day>();
  const counts = await countUnits(deps.db, run.id);
  const total = counts.todo + counts.done + counts.failed;
  let done = total - counts.todo;
  for (;;) {
    onProgress?.(adapter.info.name, done, total);
    const keys = await listNextUnits(deps.db, run.id, source.batchSize);
    if (keys.length === 0) return { refusal: null, completeDays: [...completeDays] };
    const units = await Promise.all(keys.map((key) => readHistoryUnit(source, context, key)));
    const { attempted, refusal } = splitAtRefusal(units, REFUSALS);
    const processed = await processUnits({ ...deps, adapter }, run, attempted, POLICIES[run.kind], {
      rows: { batch: NO_BATCH },
    });
    deps.log.info({ ...processed.counts, source: run.source }, 'history stored');
    for (const day of processed.completeDays) completeDays.add(day);
    done += attempted.length;
    if (refusal !== null) return { refusal, completeDays: [...completeDays] };
  }
}

async function finishBackfill(
  deps: HistoryDeps,
  run: IngestionRun,
  status: IngestionRun['status'],
  error: string | null,
): Promise<RunReport> {
  const { db } = deps;
  const finished = await db.transaction((tx) => finishRun(tx, run.id, { status, error }));
  await tryWriteRunFile(deps, run.id);
  const { newDays = 0 } = finished.counts;
  return reportRun(db, finished, error ?? `${run.source}: ${newDays} days of numbers added`);
}
