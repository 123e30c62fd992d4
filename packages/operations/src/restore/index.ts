export { type RestoredArchive, restoreArchive } from './restore-archive.ts';
export { type RestoredBackup, restoreBackup } from './restore-backup.ts';
