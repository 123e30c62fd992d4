export { EXPORT_FORMATS, type ExportFormat, encodeRows } from './encode-rows.ts';
