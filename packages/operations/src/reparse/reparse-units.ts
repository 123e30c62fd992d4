import type { ArchivedRun } from '@pi/db/queries/history/archived-units';
import { recordRead } from '@pi/db/queries/history/restore.sql';
import type { Day } from '@pi/domain';
import { observedAt, processUnits, type ReadUnit, reparsePolicy } from '@pi/ingestion/pipeline';
import type { ArchivedUnits } from './list-archived-units.ts';
import { parseArchivedUnits } from './parse-archived-units.ts';
import type { ReparseContext } from './reparse-context.ts';

export interface ReparsedUnits {
  /** Units that were parsed and stored. */
  units: number;
  /** UTC days of which a complete list was stored. */
  completeDays: Day[];
}

/**
 * Parses and stores the archived units of a run, batch by batch, and records which were read, so
 * that what was extracted of them is not restored.
 */
export function reparseUnits(
  context: ReparseContext,
  archivedRun: ArchivedRun,
  archived: ArchivedUnits,
): Promise<ReparsedUnits> {
  const { run, day } = archivedRun;
  return storeArchivedUnits(context, archivedRun, archived, (units) => {
    // The keys of history sources are not those of plugins: their moment identifies them.
    const keys = units.map((unit) => (run.kind === 'backfill' ? String(observedAt(unit).getTime()) : unit.key));
    return recordRead(context.tx, day, keys);
  });
}

/**
 * Parses and stores the archived units of a run, batch by batch.
 * @param onStored called after each batch
 */
export async function storeArchivedUnits(
  { tx, deps, adapter, suppressionList }: ReparseContext,
  archivedRun: ArchivedRun,
  { batches }: ArchivedUnits,
  onStored: (units: readonly ReadUnit[]) => Promise<void> = async () => {},
): Promise<ReparsedUnits> {
  const { run } = archivedRun;
  const reparsed: ReparsedUnits = { units: 0, completeDays: [] };
  for await (const archived of batches()) {
    const units = await parseArchivedUnits(
      { bodyStore: deps.bodyStore, adapter, suppressionList },
      archivedRun,
      archived,
    );
    const { completeDays } = await processUnits({ ...deps, db: tx, adapter }, run, units, reparsePolicy(run.kind));
    reparsed.units += units.length;
    reparsed.completeDays.push(...completeDays);
    await onStored(units);
  }
  return reparsed;
}
