export { type RestoredArchive, restoreArchive } from './restore-archive.ts';
