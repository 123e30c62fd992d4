import { type ArchivedRun, listFailedKeys } from '@pi/db/queries/history/archived-units';
import { restartRun, setReparsed, wasStale } from '@pi/db/queries/history/reparsed-runs';
import { restoreEarlier, restoreMoves } from '@pi/db/queries/history/restore.sql';
import { listDailyRuns } from '@pi/db/queries/runs/runs';
import type { Day } from '@pi/domain';
import { derive } from '@pi/ingestion/derive';
import { closeCompleteList, finish, markMissingFromRun } from '@pi/ingestion/pipeline';
import { listArchivedUnits } from './list-archived-units.ts';
import type { ReparseContext } from './reparse-context.ts';
import { reparseUnits } from './reparse-units.ts';
import { restoreDay } from './restore-day.ts';

export interface DayToReparse {
  day: Day;
  /** Runs with archived responses of the day, without backfills. */
  runs: readonly ArchivedRun[];
  /** Whether the marketplace day was derived, and whether a complete list was read on it. */
  wasDerived: boolean;
  wasComplete: boolean;
}

export interface ReparsedDay {
  /** Units that were parsed and stored. */
  units: number;
  /** Days of plugins that were restored because no archived response contains them. */
  restored: number;
  /** Ids of the runs of which every unit was parsed. */
  completeRuns: string[];
}

/**
 * Reparses one UTC day like the daily run: stores its archived responses, restores what they do not
 * contain, and derives what follows.
 */
export async function reparseDay(
  context: ReparseContext,
  { day, runs, wasDerived, wasComplete }: DayToReparse,
): Promise<ReparsedDay> {
  const { tx, deps, adapter } = context;
  const { info } = adapter;
  const reparsed: ReparsedDay = { units: 0, restored: 0, completeRuns: [] };
  for (const archivedRun of runs) {
    const { units, isComplete } = await reparseRun(context, archivedRun);
    reparsed.units += units;
    if (isComplete) reparsed.completeRuns.push(archivedRun.run.id);
  }
  const daily = runs.find(({ run }) => run.kind === 'daily' && reparsed.completeRuns.includes(run.id));
  // Every unit of a complete run was parsed: what its responses do not contain is deleted.
  if (!daily) reparsed.restored = await restoreDay(context, day, 'marketplace');
  await restoreEarlier(tx, info.name);
  await restoreMoves(tx, info.name);
  if (daily) {
    await finish({ ...deps, db: tx }, adapter, { kind: 'finish', run: daily.run.id }, async () => {});
  } else if (wasDerived || reparsed.units > 0) {
    if (wasComplete) await closeCompleteList(tx, info, day);
    const [run] = await listDailyRuns(tx, day, [info.name]);
    if (run && !run.suspect) await markMissingFromRun(tx, info, run);
    await derive(tx, info, [day]);
  }
  return reparsed;
}

async function reparseRun(
  context: ReparseContext,
  archivedRun: ArchivedRun,
): Promise<{ units: number; isComplete: boolean }> {
  const { tx, deps } = context;
  const { run } = archivedRun;
  const archived = await listArchivedUnits(tx, deps.bodyStore, archivedRun);
  const failed = await listFailedKeys(tx, run.id);
  const isDaily = run.kind === 'daily';
  // Every unit has archived responses or is known to have failed.
  const hasAllUnits = isDaily && run.counts.units <= new Set([...archived.keys, ...failed]).size;
  // Whether a day is stale is only known of all its units: a part is not stored.
  const isUnusable = isDaily && !hasAllUnits && (await wasStale(tx, run.id));
  if (archived.keys.size === 0 || isUnusable) return { units: 0, isComplete: false };
  if (isDaily) await restartRun(tx, run.id, false);
  await setReparsed(tx, run.id);
  const { units } = await reparseUnits(context, archivedRun, archived);
  return { units, isComplete: hasAllUnits && units === archived.keys.size };
}
