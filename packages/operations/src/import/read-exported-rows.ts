import { zstdDecompressSync } from 'node:zlib';
import type { ExportTable } from '@pi/db/queries/exports/export-table';
import type { ExportedRow, ExportType } from '@pi/domain';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';

const compressors = { ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)) };

/** The rows of a file of an export, a row group at a time, as the database writes their values. */
export async function* readExportedRows(path: string, table: ExportTable): AsyncGenerator<ExportedRow[]> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  let rowStart = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = rowStart + Number(count);
    const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd, compressors });
    yield rows.map((row) =>
      Object.fromEntries(table.columns.map(({ name, type }) => [name, toStored(type, row[name])])),
    );
    rowStart = rowEnd;
  }
}

function toStored(type: ExportType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'json') return JSON.parse(String(value));
  if (type === 'int64') return Number(value);
  if (type === 'day') return value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return value;
}
