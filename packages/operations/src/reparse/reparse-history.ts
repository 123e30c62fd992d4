import type { Tx } from '@pi/db';
import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { recordRead } from '@pi/db/queries/history/restore.sql';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion';
import { derive } from '@pi/ingestion/derive';
import { observedAt, processUnits, reparsePolicy } from '@pi/ingestion/pipeline';
import { listUnits } from './list-units.ts';
import { type ReadArchive, readArchived } from './read-archived.ts';
import { restore } from './restore-day.ts';

/**
 * What was filled in, again: after all that we saw, as it was the first time, so that it finds what it may not replace.
 * @param days UTC days of which anything is known, ascending
 * @param derived days of which all that is known was filled in, and that were derived
 * @returns how many units were read again, and how many days of plugins no kept response speaks of
 */
export async function reparseHistory(
  tx: Tx,
  deps: IngestionDeps,
  archive: ReadArchive,
  runs: readonly ArchivedRun[],
  days: readonly Day[],
  derived: ReadonlySet<Day>,
): Promise<{ units: number; kept: number }> {
  const { info } = archive.adapter;
  const complete = new Set<Day>();
  let units = 0;
  for (const archived of runs.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const { batches } = await listUnits(tx, archive.bodyStore, archived);
    for await (const kept of batches()) {
      const read = await readArchived(archive, archived, kept);
      const { completeDays } = await processUnits(
        { ...deps, db: tx, adapter: archive.adapter },
        archived.run,
        read,
        reparsePolicy(archived.run.kind),
      );
      for (const day of completeDays) complete.add(day);
      units += read.length;
      await recordRead(
        tx,
        archived.day,
        read.map((unit) => String(observedAt(unit).getTime())),
      );
    }
  }
  let kept = 0;
  for (const day of days) kept += await restore(tx, info.name, day, archive.suppressionList, true);
  if (units + kept > 0) await derive(tx, info, [...new Set([...derived, ...complete])].toSorted());
  return { units, kept };
}
