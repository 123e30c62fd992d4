import type { Db, Tx } from '@pi/db';
import { getMigration } from '@pi/db/queries/archive/backup.sql';
import { findFilledTable, insertTable } from '@pi/db/queries/archive/backup-rows';
import { TABLES_IN_BACKUP } from '@pi/db/queries/archive/backup-tables';
import type { DataOrigin } from '@pi/domain';
import type { BodyStore } from '@pi/ingestion/archive';
import type { DerivedMarketplace } from '@pi/ingestion/derive';
import type { BackupHeader } from '../backup/backup-format.ts';
import { checkBackup, openBackup } from '../backup/read-backup.ts';
import { BackupError } from '../errors.ts';
import { removeSuppressed } from './remove-suppressed.ts';
import { restoreSuppressionList } from './restore-suppression-list.ts';

export interface RestoreDeps {
  db: Db;
  bodyStore: BodyStore;
  /** What a marketplace is derived by. */
  infoOf(marketplace: string): DerivedMarketplace;
}

export interface RestoredBackup {
  header: BackupHeader;
  /** Plugins that were left out, since they were erased after the backup. */
  suppressed: number;
}

/**
 * Restores a backup into an empty database, in one transaction. The file is checked before anything
 * is written. Whoever was erased after the backup stays erased, as far as the suppression list of
 * the archive says.
 * @throws BackupError when the database is not empty, or the backup is of other data or of another
 * schema; Error when the file is damaged. Nothing is changed then.
 */
export async function restoreBackup(deps: RestoreDeps, file: string, dataOrigin: DataOrigin): Promise<RestoredBackup> {
  const header = await checkBackup(file);
  if (header.dataOrigin !== dataOrigin)
    throw new BackupError(
      `${file} holds ${header.dataOrigin} data: ${header.dataOrigin === 'live' ? 'add' : 'leave out'} --live`,
    );
  await assertSameSchema(deps.db, file, header);
  return deps.db.transaction(async (tx) => {
    const filled = await findFilledTable(tx);
    if (filled !== null)
      throw new BackupError(`the database is not empty (${filled}): a backup is restored into an empty one only`);
    await insertBackup(tx, file);
    const isLonger = await restoreSuppressionList(tx, deps.bodyStore, dataOrigin);
    return { header, suppressed: isLonger ? await removeSuppressed(tx, deps.infoOf) : 0 };
  });
}

async function assertSameSchema(db: Db, file: string, header: BackupHeader): Promise<void> {
  const migration = await getMigration(db);
  const tables = TABLES_IN_BACKUP.map(({ name }) => name);
  if (header.migration !== migration || header.tables.map(({ table }) => table).join() !== tables.join())
    throw new BackupError(
      `${file} was written at migration ${header.migration}, and this database is at ${migration}: restore it with the version that wrote it, then update`,
    );
}

// Checked again while it is read: the file may have changed since.
async function insertBackup(tx: Tx, file: string): Promise<void> {
  const backup = await openBackup(file);
  try {
    for (const one of TABLES_IN_BACKUP) await insertTable(tx, one, backup.nextTable());
    await backup.end();
  } finally {
    await backup.close();
  }
}
