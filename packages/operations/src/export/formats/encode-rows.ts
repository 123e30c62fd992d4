import type { DataOrigin, ExportedColumn, ExportedRow } from '@pi/domain';
import { csvHeader, csvLines } from './csv.ts';
import { groupRows } from './group-rows.ts';
import { groupSize } from './group-size.ts';
import { jsonLines } from './json-lines.ts';
import { createParquetFile, DATA_ORIGIN_KEY } from './parquet.ts';

/**
 * The formats of a file of rows, with media types and the endings of names. Next.js compresses what
 * is text, and no `application/x-ndjson`.
 */
export const EXPORT_FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', extension: 'csv' },
  jsonl: { type: 'text/x-ndjson; charset=utf-8', extension: 'jsonl' },
  parquet: { type: 'application/vnd.apache.parquet', extension: 'parquet' },
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/**
 * Rows as the bytes of a file, some at a time.
 * @param dataOrigin of the rows: a Parquet file says it
 */
export async function* encodeRows(
  format: ExportFormat,
  columns: readonly ExportedColumn[],
  portions: AsyncIterable<readonly ExportedRow[]>,
  dataOrigin: DataOrigin | null,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  if (format === 'parquet') {
    const file = createParquetFile(columns, dataOrigin ? { [DATA_ORIGIN_KEY]: dataOrigin } : {});
    for await (const rows of groupRows(portions, groupSize(columns))) yield file.add(rows);
    yield file.end();
    return;
  }
  const toLines = format === 'csv' ? csvLines : jsonLines;
  let head = format === 'csv' ? csvHeader(columns) : '';
  for await (const rows of portions) {
    const text = head + toLines(columns, rows);
    head = '';
    if (text !== '') yield encoder.encode(text);
  }
  if (head !== '') yield encoder.encode(head);
}
