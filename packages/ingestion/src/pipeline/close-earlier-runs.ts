import { dropUnitsBefore } from '@pi/db/queries/runs/run-life';
import { listUnfinishedRunsBefore } from '@pi/db/queries/runs/runs';
import { countUnits } from '@pi/db/queries/runs/units';
import { addDays, type Day, RETENTION } from '@pi/domain';
import type { MarketplaceAdapter } from '@pi/scrapers';
import { tryWriteRunFile } from '../archive/run-file.ts';
import type { IngestionDeps } from '../deps.ts';
import { derive } from '../derive/derive.ts';
import { findStaleDay } from './check-run.ts';
import { finish } from './finish.ts';
import { revertStaleDay } from './revert-stale-day.ts';
import { revertStaleNumbers } from './revert-stale-numbers.ts';
import { endRun } from './run-state.ts';

/**
 * Closes the unfinished runs of earlier days. One that has read everything, or whose store refused,
 * is finished as usual. The others cannot continue, because the stores show today: what they read
 * is derived, and their error states how many units were not read. Units older than their retention
 * are deleted. Jobs of closed runs that are still in the queue find nothing to do.
 */
export async function closeEarlierRuns(deps: IngestionDeps, adapter: MarketplaceAdapter, day: Day): Promise<void> {
  const { db, log } = deps;
  for (const run of await listUnfinishedRunsBefore(db, adapter.info.name, day)) {
    const { todo } = await countUnits(db, run.id);
    if (run.discoveredAt !== null && (todo === 0 || run.error !== null)) {
      await finish(deps, adapter, { kind: 'finish', run: run.id }, async () => {});
      await tryWriteRunFile(deps, run.id);
      continue;
    }
    const end = { status: 'partial', error: `the day ended with ${todo} units still to do` } as const;
    const staleDay = await findStaleDay(db, run);
    if (staleDay) {
      await revertStaleDay(deps, adapter, run, [staleDay], end);
    } else {
      await revertStaleNumbers(deps, run);
      await derive(db, adapter.info, [run.day]);
      await db.transaction((tx) => endRun(tx, run, end));
    }
    await tryWriteRunFile(deps, run.id);
    log.warn({ earlierRunId: run.id, earlierDay: run.day, todo }, 'closed an unfinished earlier run');
  }
  await dropUnitsBefore(db, adapter.info.name, addDays(day, 1 - RETENTION.units.days));
}
