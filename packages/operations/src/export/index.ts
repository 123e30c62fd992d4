export { exportFolderOf } from './manifest.ts';
export { openExportFolder } from './open-export-folder.ts';
export { readPortions } from './read-portions.ts';
export { stoppable } from './stoppable.ts';
export { workExports } from './work-exports.ts';
export { writeExport } from './write-export.ts';
