import type { Tx } from '@pi/db';
import { type ArchivedRun, listFailedKeys } from '@pi/db/queries/history/archived-units';
import { restartRun, wasStale } from '@pi/db/queries/history/reparsed-runs';
import { recordRead, restoreMoves } from '@pi/db/queries/history/restore.sql';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { derive } from '@pi/ingestion/derive';
import { closeCompleteList, finish, processUnits, reparsePolicy } from '@pi/ingestion/pipeline';
import { listUnits } from './list-units.ts';
import { type ReadArchive, readArchived } from './read-archived.ts';
import { restore } from './restore-day.ts';

export interface DayToReparse {
  day: Day;
  /** Those of the day whose responses are read again. */
  runs: readonly ArchivedRun[];
  /** Whether the marketplace's day was derived, and whether a whole list was read on it. */
  wasDerived: boolean;
  wasComplete: boolean;
}

export interface ReparsedDay {
  /** Units that were read again. */
  units: number;
  /** Days of plugins that no kept response speaks of. */
  kept: number;
  /** Runs that were read again whole. */
  readWhole: string[];
}

/**
 * One UTC day again, on the way of the daily run: what its kept responses say is stored and judged, what they do not speak
 * of is put back, and all is derived that follows.
 */
export async function reparseDay(
  tx: Tx,
  deps: IngestionDeps,
  archive: ReadArchive,
  { day, runs, wasDerived, wasComplete }: DayToReparse,
): Promise<ReparsedDay> {
  const { info } = archive.adapter;
  const redone: ReparsedDay = { units: 0, kept: 0, readWhole: [] };
  for (const archived of runs) {
    const { units, isComplete } = await reparseRun(tx, deps, archive, archived);
    redone.units += units;
    if (isComplete) redone.readWhole.push(archived.run.id);
  }
  const daily = runs.find(({ run }) => run.kind === 'daily' && redone.readWhole.includes(run.id));
  // All of a whole run was read: what it does not say any more is gone.
  if (!daily) redone.kept = await restore(tx, info.name, day, archive.suppressionList, false);
  await restoreMoves(tx, info.name);
  if (daily) {
    await finish({ ...deps, db: tx }, archive.adapter, { kind: 'finish', run: daily.run.id }, async () => {});
  } else if (wasDerived || redone.units > 0) {
    if (wasComplete) await closeCompleteList(tx, info, day);
    await derive(tx, info, [day]);
  }
  return redone;
}

async function reparseRun(tx: Tx, deps: IngestionDeps, archive: ReadArchive, archived: ArchivedRun) {
  const { run, day } = archived;
  const isDaily = run.kind === 'daily';
  const { keys, batches } = await listUnits(tx, archive.bodyStore, archived);
  const failed = await listFailedKeys(tx, run.id);
  // Every unit has kept responses, or is known to have failed.
  const isComplete = isDaily && run.counts.units <= new Set([...keys, ...failed]).size;
  // Of a day that stood still a part says nothing.
  if (keys.size === 0 || (isDaily && !isComplete && (await wasStale(tx, run.id))))
    return { units: 0, isComplete: false };
  if (isDaily) await restartRun(tx, run.id, false);
  let units = 0;
  for await (const kept of batches()) {
    const read = await readArchived(archive, archived, kept);
    await processUnits({ ...deps, db: tx, adapter: archive.adapter }, run, read, reparsePolicy(run.kind));
    units += read.length;
    await recordRead(
      tx,
      day,
      read.map(({ key }) => key),
    );
  }
  return { units, isComplete: isComplete && units === keys.size };
}
