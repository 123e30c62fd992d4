import type { Db, Tx } from '@pi/db';
import { tryLockAdvisory } from '@pi/db/locks';
import { getReadDays } from '@pi/db/queries/explorer/read-days';
import { wasReadOn } from '@pi/db/queries/exports/list-export-rows';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import type { Day } from '@pi/domain';
import { ExportError } from '../errors.ts';
import type { ExportFolder } from './export-folder.ts';
import { type ExportManifest, exportFolderOf, MANIFEST, type OriginAndDay } from './manifest.ts';
import { type WriteOptions, writeTables } from './write-tables.ts';

export interface ExportOptions extends WriteOptions {
  /** Without one, the newest day that any marketplace was read on. */
  day?: Day | undefined;
}

/**
 * Writes the public tables of a day as Parquet files, partitioned by marketplace and day, into a
 * folder named by their origin and the day, as of one moment; its manifest comes last. An earlier
 * export of the day is removed before.
 * @throws ExportError when there is no data, or another process exports; AbortError on the signal
 */
export async function writeExport(db: Db, to: ExportFolder, options: ExportOptions): Promise<ExportManifest> {
  const written = await locked(db, async (tx) => writeTables(tx, to, options, await chooseDay(tx, options)));
  if (!written) throw new ExportError('another process exports at this moment');
  return written;
}

/**
 * Writes an export as `writeExport` does, unless there is a complete one of the day.
 * @returns null where there is one, or where another process exports
 */
export function writeMissingExport(
  db: Db,
  to: ExportFolder,
  options: ExportOptions & { day: Day },
): Promise<ExportManifest | null> {
  return locked(db, async (tx) => {
    const of = await chooseDay(tx, options);
    // Again, now that nobody else writes one: another process may have completed it.
    return (await isExported(to, of)) ? null : writeTables(tx, to, options, of);
  });
}

/** Whether there is a complete export of a day. */
export async function isExported(to: ExportFolder, of: OriginAndDay): Promise<boolean> {
  return (await to.get(`${exportFolderOf(of)}/${MANIFEST}`)) !== null;
}

/** What work answers while nobody else exports; null where another process does. */
function locked<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T | null> {
  return db.transaction(async (tx) => ((await tryLockAdvisory(tx, 'exports')) ? work(tx) : null), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

async function chooseDay(tx: Tx, options: ExportOptions): Promise<OriginAndDay> {
  const dataOrigin = await getDataOrigin(tx);
  const day = options.day ?? (await getReadDays(tx)).newest;
  if (dataOrigin === null || day === null)
    throw new ExportError('the database holds no data: there is nothing to export');
  if (!(await wasReadOn(tx, day))) throw new ExportError(`no marketplace was read on ${day}`);
  return { dataOrigin, day };
}
