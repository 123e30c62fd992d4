import type { Tx } from '@pi/db';
import { type ArchivedRun, listFailedKeys } from '@pi/db/queries/history/archived-units';
import { noteRead, restoreMoves } from '@pi/db/queries/history/put-back';
import { beginAgain, wasStalled } from '@pi/db/queries/history/reparsed-runs';
import { hasMarketplaceDayBefore } from '@pi/db/queries/listings/derive-marketplace-day';
import type { Day } from '@pi/domain';
import type { IngestionDeps } from '@pi/ingestion/deps';
import { derive, settleWholeList } from '@pi/ingestion/derive/derive';
import { finish } from '@pi/ingestion/pipeline/finish';
import { storeUnitsIn } from '@pi/ingestion/pipeline/store-units';
import { withoutRepeats } from '@pi/ingestion/pipeline/without-repeats';
import { judgeList } from '@pi/ingestion/quality/check-list';
import { listUnits } from './list-units.ts';
import { type ReadArchive, readArchived } from './read-archived.ts';
import { putBack } from './restore-day.ts';

export interface DayToRedo {
  day: Day;
  /** Those of the day whose responses are read again. */
  runs: readonly ArchivedRun[];
  /** Whether the marketplace's day was derived, and whether a whole list was read on it. */
  wasDerived: boolean;
  wasWhole: boolean;
}

export interface Redone {
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
export async function redoDay(
  tx: Tx,
  deps: IngestionDeps,
  archive: ReadArchive,
  { day, runs, wasDerived, wasWhole }: DayToRedo,
): Promise<Redone> {
  const { about } = archive.adapter;
  const redone: Redone = { units: 0, kept: 0, readWhole: [] };
  for (const archived of runs) {
    const { units, isWhole } = await redoRun(tx, deps, archive, archived);
    redone.units += units;
    if (isWhole) redone.readWhole.push(archived.run.id);
  }
  const daily = runs.find(({ run }) => run.kind === 'daily' && redone.readWhole.includes(run.id));
  // All of a whole run was read: what it does not say any more is gone.
  if (!daily) redone.kept = await putBack(tx, about.name, day, archive.forgotten, false);
  await restoreMoves(tx, about.name);
  if (daily) {
    await finish({ ...deps, db: tx }, archive.adapter, { kind: 'finish', run: daily.run.id }, async () => {});
  } else if (wasDerived || redone.units > 0) {
    if (wasWhole) await settleWholeList(tx, about, day);
    await derive(tx, about, [day]);
  }
  return redone;
}

async function redoRun(tx: Tx, deps: IngestionDeps, archive: ReadArchive, archived: ArchivedRun) {
  const { run, day } = archived;
  const { about } = archive.adapter;
  const isDaily = run.kind === 'daily';
  const { keys, batches } = await listUnits(tx, archive.rawStore, archived);
  const failed = await listFailedKeys(tx, run.id);
  // Every unit has kept responses, or is known to have failed.
  const isWhole = isDaily && run.counts.units <= new Set([...keys, ...failed]).size;
  // Of a day that stood still a part says nothing.
  if (keys.size === 0 || (isDaily && !isWhole && (await wasStalled(tx, run.id)))) return { units: 0, isWhole: false };
  if (isDaily) await beginAgain(tx, run.id, false);
  const announceNew = await hasMarketplaceDayBefore(tx, about.name, day);
  let units = 0;
  for await (const kept of batches()) {
    const read = await readArchived(archive, archived, kept);
    for (const batch of withoutRepeats(read)) {
      const judged = await Promise.all(batch.map((unit) => judgeList(tx, about.name, unit)));
      await storeUnitsIn(tx, judged, { run, announceNew, rawStore: null }, deps.now());
      if (!isDaily && judged.some(({ result }) => result.wholeCatalogue)) await settleWholeList(tx, about, day);
    }
    units += read.length;
    await noteRead(
      tx,
      day,
      read.map(({ key }) => key),
    );
  }
  return { units, isWhole: isWhole && units === keys.size };
}
