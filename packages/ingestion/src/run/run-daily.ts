import { claimDataOrigin } from '@pi/db/queries/claim-data-origin';
import type { DataOrigin } from '@pi/domain';
import type { IngestionDeps } from '../deps.ts';
import { type DailyReport, reportDay } from './report.ts';
import { type RunOptions, runMarketplace } from './run-marketplace.ts';

export interface DailyOptions extends RunOptions {
  /** What kind of data the run brings; a database that holds the other kind is refused. */
  dataOrigin: DataOrigin;
}

/**
 * The daily run: every marketplace that is turned on, side by side (they are different hosts), each for itself: one
 * that fails does not touch the others.
 * @throws Error when the database holds data of the other origin
 */
export async function runDaily(deps: IngestionDeps, { dataOrigin, ...options }: DailyOptions): Promise<DailyReport> {
  await claimDataOrigin(deps.db, dataOrigin);
  const runs = await Promise.all(deps.adapters.map((adapter) => runMarketplace(deps, adapter, options)));
  return reportDay(options.day, runs);
}
