import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { restoreEarlier } from '@pi/db/queries/history/restore.sql';
import type { Day } from '@pi/domain';
import { derive } from '@pi/ingestion/derive';
import { listArchivedUnits } from './list-archived-units.ts';
import type { ReparseContext } from './reparse-context.ts';
import { reparseUnits } from './reparse-units.ts';
import { restoreDay } from './restore-day.ts';

export interface HistoryToReparse {
  /** Backfills with archived responses. */
  runs: readonly ArchivedRun[];
  /** All UTC days of the reparse, ascending. */
  days: readonly Day[];
  /** Those of them that were derived and have numbers of history sources only. */
  historyDays: ReadonlySet<Day>;
}

/**
 * Reparses backfills. Must come after the days of the marketplace itself, since history never
 * replaces their numbers.
 * @returns how many units were parsed and stored, and how many days of plugins were restored
 *   because no archived response contains them
 */
export async function reparseHistory(
  context: ReparseContext,
  { runs, days, historyDays }: HistoryToReparse,
): Promise<{ units: number; restored: number }> {
  const { tx, deps, adapter } = context;
  const daysToDerive = new Set<Day>(historyDays);
  let units = 0;
  for (const archivedRun of runs.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const archived = await listArchivedUnits(tx, deps.bodyStore, archivedRun);
    const reparsed = await reparseUnits(context, archivedRun, archived);
    units += reparsed.units;
    for (const day of reparsed.completeDays) daysToDerive.add(day);
  }
  let restored = 0;
  for (const day of days) restored += await restoreDay(context, day, 'history');
  await restoreEarlier(tx, adapter.info.name);
  if (units + restored > 0) await derive(tx, adapter.info, [...daysToDerive].toSorted());
  return { units, restored };
}
