export { readManifest } from './check-export.ts';
export { type ImportDeps, importExport } from './import-export.ts';
