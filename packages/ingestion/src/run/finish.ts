import { countFailures, finishRun, getRun, type IngestionRun, replaceFailures } from '@pi/db/queries/runs';
import type { RunCounts, RunStatus } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { derive, settleWholeList } from '../derive/derive.ts';
import { endStalledDay } from './end-stalled-day.ts';
import { runFailure, shortRun, stalledDay, WHOLE_RUN } from './judge-run.ts';
import { type RunReport, reportRun } from './report.ts';

/** Derives what follows from the run and ends it. `stopped` says why the store may not be asked any more, or is null. */
export async function finish(
  deps: IngestionDeps,
  adapter: MarketplaceAdapter,
  run: IngestionRun,
  stopped: string | null,
): Promise<RunReport> {
  const { db, log } = deps;
  const read = await getRun(db, run.id);
  const { wholeList, counts } = read;
  const stalled = await stalledDay(db, read);
  if (stalled) {
    const status = statusOf({ ...counts, failures: 1 }, stopped);
    const ended = await endStalledDay(deps, adapter, read, stalled, { status, error: stopped });
    log.warn(stalled.message);
    return reportRun(db, ended, stopped ?? stalled.message);
  }
  const short = stopped === null ? await shortRun(db, read) : null;
  await db.transaction((tx) => replaceFailures(tx, run, [WHOLE_RUN], short ? [runFailure(short, deps.now())] : []));
  const delisted = wholeList ? await settleWholeList(db, adapter.about, run.day) : 0;
  if (counts.listings + counts.gone > 0) await derive(db, adapter.about, [run.day]);
  const failures = await countFailures(db, run.id);
  const status = statusOf({ ...counts, failures }, stopped);
  const finished = await db.transaction((tx) => finishRun(tx, run.id, { status, error: stopped }));
  log.info({ ...finished.counts, delisted, status }, 'run finished');
  return reportRun(db, finished, stopped ?? (failures > 0 ? `complete, with ${failures} failures` : 'complete'));
}

/** How a run went: failed when it was stopped or nothing came of it, partial when anything failed. */
export function statusOf(counts: RunCounts, stopped: string | null): RunStatus {
  if (stopped !== null || (counts.failures > 0 && counts.listings + counts.gone === 0)) return 'failed';
  return counts.failures > 0 ? 'partial' : 'succeeded';
}
