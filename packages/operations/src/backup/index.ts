export type { BackupHeader } from './backup-format.ts';
export { writeBackup } from './write-backup.ts';
export { writeSeed } from './write-seed.ts';
