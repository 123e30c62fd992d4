export { DISCOVERY } from './archive-discovery.ts';
export { addressOf, type BlobFolder, type BodyStore, createBodyStore } from './body-store.ts';
export { deleteFromArchive, removeReplaced } from './delete-from-archive.ts';
export { diskFolder } from './disk-folder.ts';
export { type IndexedArchive, indexArchive } from './index-archive.ts';
export { parseJson } from './json-file.ts';
export { loadManifest } from './load-manifest.ts';
export type { ArchivedResponse } from './manifest.ts';
export { MANIFESTS, type ManifestFile, readManifestFile } from './manifest-file.ts';
export { openBlobFolder } from './open-blob-folder.ts';
export {
  findReport,
  keepReport,
  REPORTS,
  ReportFile,
  readReportPdf,
  removeReports,
} from './report-file.ts';
export { RUNS, type RunFile, readRunFile, runFileName, tryWriteRunFile } from './run-file.ts';
export { storedResponse } from './stored-response.ts';
export { supabaseFolder } from './supabase-folder.ts';
export { readSuppressionFile, writeSuppressionFile } from './suppression-file.ts';
