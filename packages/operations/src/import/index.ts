export { type ImportDeps, importExport } from './import-export.ts';
