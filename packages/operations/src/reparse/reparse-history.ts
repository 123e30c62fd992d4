import type { Tx } from '@pi/db';
import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { noteRead } from '@pi/db/queries/history/put-back';
import { deriveMarketplaceDay } from '@pi/db/queries/listings/derive-marketplace-day';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion/deps';
import { derive } from '@pi/ingestion/derive/derive';
import { storeUnitsIn } from '@pi/ingestion/pipeline/store-units';
import { observedAt } from '@pi/ingestion/pipeline/unit';
import { withoutRepeats } from '@pi/ingestion/pipeline/without-repeats';
import { judgeList } from '@pi/ingestion/quality/check-list';
import { listUnits } from './list-units.ts';
import { type ReadArchive, readArchived } from './read-archived.ts';
import { putBack } from './restore-day.ts';

/**
 * What was filled in, again: after all that we saw, as it was the first time, so that it finds what it may not replace.
 * @param days UTC days of which anything is known, ascending
 * @param derived days of which all that is known was filled in, and that were derived
 * @returns how many units were read again, and how many days of plugins no kept response speaks of
 */
export async function redoHistory(
  tx: Tx,
  deps: IngestionDeps,
  archive: ReadArchive,
  runs: readonly ArchivedRun[],
  days: readonly Day[],
  derived: ReadonlySet<Day>,
): Promise<{ units: number; kept: number }> {
  const { about } = archive.adapter;
  const whole = new Set<Day>();
  let units = 0;
  for (const archived of runs.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const { batches } = await listUnits(tx, archive.rawStore, archived);
    for await (const kept of batches()) {
      const read = await readArchived(archive, archived, kept);
      for (const batch of withoutRepeats(read)) {
        const judged = await Promise.all(batch.map((unit) => judgeList(tx, about.name, unit)));
        if (judged.some(({ result }) => result.wholeCatalogue)) whole.add(archived.day);
        const listed = judged.map((unit) => ({ ...unit, result: { ...unit.result, wholeCatalogue: false } }));
        await storeUnitsIn(tx, listed, { run: archived.run, announceNew: false, rawStore: null }, deps.now());
      }
      units += read.length;
      await noteRead(
        tx,
        archived.day,
        read.map((unit) => String(observedAt(unit).getTime())),
      );
      // The next list is judged by this day.
      if (whole.has(archived.day)) await deriveDay(tx, archive, archived.day);
    }
  }
  let kept = 0;
  for (const day of days) kept += await putBack(tx, about.name, day, archive.forgotten, true);
  if (units + kept > 0) await derive(tx, about, [...new Set([...derived, ...whole])].toSorted());
  return { units, kept };
}

function deriveDay(tx: Tx, { adapter }: ReadArchive, day: Day): Promise<void> {
  const { name: marketplace, headline } = adapter.about;
  return deriveMarketplaceDay(tx, { marketplace, day, headline, wholeList: false });
}
