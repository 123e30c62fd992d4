export { EXPORT_FORMATS, type ExportFormat, encodeRows } from './encode-rows.ts';
export { COLUMNS_KEY, DATA_ORIGIN_KEY } from './parquet.ts';
