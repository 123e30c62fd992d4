import {
  finishRun,
  forgetWork,
  holdsLease,
  type IngestionRun,
  type RunEnd,
  replaceFailures,
} from '@pi/db/queries/runs';
import { takeBackDay } from '@pi/db/queries/take-back-day';
import type { Problem } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import { runFailure, WHOLE_RUN } from './judge-run.ts';
import { LeaseLostError } from './lease.ts';

/**
 * Ends a run whose numbers are not the day's: they are taken back, what is derived keeps the last good values, and the
 * whole of it is to be read again when the run is called again that day. All or nothing.
 * @throws LeaseLostError when the run is somebody else's by now
 */
export function endStalledDay(
  { db, now, owner }: IngestionDeps,
  { about }: MarketplaceAdapter,
  run: IngestionRun,
  problem: Problem,
  end: RunEnd,
): Promise<IngestionRun> {
  return db.transaction(async (tx) => {
    if (!(await holdsLease(tx, run.id, owner))) throw new LeaseLostError(run.id);
    await takeBackDay(tx, run.marketplace, run.day);
    await forgetWork(tx, run.id);
    await replaceFailures(tx, run, [WHOLE_RUN], [runFailure(problem, now())]);
    await derive(tx, about, []);
    return finishRun(tx, run.id, end);
  });
}
