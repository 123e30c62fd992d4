import { zstdCompressSync } from 'node:zlib';
import type { ExportedColumn, ExportedRow, ExportType } from '@pi/domain';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';

/** The key under which a Parquet file has the list of its columns, as JSON. */
export const COLUMNS_KEY = 'pi.columns';
/** The key under which it says whether its rows are sample data. */
export const DATA_ORIGIN_KEY = 'pi.dataOrigin';

/** Bytes of a Parquet file that is being written. Only one row group is in memory. */
export interface ParquetFile {
  /** Writes rows as one row group. @returns the bytes that it added to the file */
  add(rows: readonly ExportedRow[]): Uint8Array<ArrayBuffer>;
  /** Ends the file. @returns its last bytes */
  end(): Uint8Array<ArrayBuffer>;
}

/**
 * Begins a Parquet file, compressed by zstd: text as UTF-8, JSON as text, days as DATE, moments as
 * milliseconds of UTC.
 * @param more what its metadata say beside its columns with their units, origins and kinds
 */
export function createParquetFile(
  columns: readonly ExportedColumn[],
  more: Readonly<Record<string, string>> = {},
): ParquetFile {
  const bytes = new ByteWriter();
  const metadata = { [COLUMNS_KEY]: JSON.stringify(columns), ...more };
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(toElement)],
    codec: 'ZSTD',
    compressors: { ZSTD: (input) => zstdCompressSync(input) },
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: 'plugin-intelligence',
  });
  const take = () => {
    const taken = new Uint8Array(bytes.getBuffer());
    bytes.index = 0;
    return taken;
  };
  return {
    add(rows) {
      const columnData = columns.map(({ name, type }) => ({ name, data: rows.map((row) => toValue(type, row[name])) }));
      writer.write({ columnData, rowGroupSize: Math.max(1, rows.length) });
      return take();
    },
    end() {
      writer.finish();
      return take();
    },
  };
}

const ELEMENTS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  int32: { type: 'INT32' },
  int64: { type: 'INT64' },
  double: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
} as const satisfies Record<ExportType, { type: string; converted_type?: string }>;

function toElement({ name, type }: ExportedColumn) {
  return { name, ...ELEMENTS[type], repetition_type: 'OPTIONAL' as const };
}

function toValue(type: ExportType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'json') return JSON.stringify(value);
  if (type === 'int64') return BigInt(value as number);
  if (type === 'day' || type === 'moment') return value instanceof Date ? value : new Date(String(value));
  return value;
}
