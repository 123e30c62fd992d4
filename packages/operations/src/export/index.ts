export type { ExportFolder } from './export-folder.ts';
export { type ExportManifest, exportFolderOf, MANIFEST } from './manifest.ts';
export { openExportFolder } from './open-export-folder.ts';
export { readPortions } from './read-portions.ts';
export { stoppable } from './stoppable.ts';
export { type ExportWorkDeps, workExports } from './work-exports.ts';
export { type ExportOptions, writeExport } from './write-export.ts';
