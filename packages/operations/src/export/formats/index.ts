export { csvHeader, csvLines } from './csv.ts';
export { jsonLines } from './json-lines.ts';
export { COLUMNS_KEY, createParquetFile, type ParquetFile } from './parquet.ts';
