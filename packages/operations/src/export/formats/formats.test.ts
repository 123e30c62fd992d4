import { zstdDecompressSync } from 'node:zlib';
import type { ExportedColumn } from '@pi/domain';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { csvHeader, csvLines } from './csv.ts';
import { jsonLines } from './json-lines.ts';
import { COLUMNS_KEY, createParquetFile } from './parquet.ts';

const COLUMNS: ExportedColumn[] = [
  { name: 'id', type: 'text' },
  { name: 'users', type: 'int64', unit: 'users', origin: 'reported' },
  { name: 'change', type: 'double', unit: 'share', origin: 'derived' },
  { name: 'tags', type: 'json' },
  { name: 'day', type: 'day' },
  { name: 'at', type: 'moment' },
  { name: 'isListed', type: 'boolean' },
];
const AT = new Date('2026-11-20T06:00:00.123Z');
const ROW = { id: 'a', users: 2 ** 40, change: -0.5, tags: ['x'], day: '2026-11-20', at: AT, isListed: true };

describe('csvLines', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('lets no spreadsheet take %j for a formula', (id) => {
    const text = csvLines(COLUMNS.slice(0, 1), [{ id }]);
    expect(parse(text)).toEqual([[`'${id}`]]);
  });

  test('leaves numbers as they are, and what is unknown empty', () =>
    expect(csvLines(COLUMNS.slice(0, 3), [{ ...ROW, id: null }])).toBe(',1099511627776,-0.5\r\n'));

  test('gives any text back', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (id) => {
        const text = csvHeader(COLUMNS.slice(0, 2)) + csvLines(COLUMNS.slice(0, 2), [{ id, users: 1 }]);
        const [, [read]] = parse(text, { record_delimiter: '\r\n' }) as [string[], [string, string]];
        expect(read.replaceAll("'", '')).toBe(id.replaceAll("'", ''));
      }),
    ));
});

test('jsonLines gives an object a line, with null for what is unknown', () => {
  const lines = jsonLines(COLUMNS, [ROW, { id: 'b' }])
    .trimEnd()
    .split('\n');
  expect(JSON.parse(lines[0] ?? '')).toEqual({ ...ROW, at: AT.toISOString() });
  expect(JSON.parse(lines[1] ?? '')).toEqual({
    ...Object.fromEntries(COLUMNS.map(({ name }) => [name, null])),
    id: 'b',
  });
});

describe('createParquetFile', () => {
  const read = async (portions: Record<string, unknown>[][]) => {
    const file = createParquetFile(COLUMNS, { 'pi.table': 'test' });
    const bytes = Buffer.concat([...portions.map((rows) => file.add(rows)), file.end()]);
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const compressors = { ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)) };
    return { metadata: parquetMetadata(buffer), rows: await parquetReadObjects({ file: buffer, compressors }) };
  };

  test('writes a file without rows', async () => expect((await read([])).rows).toEqual([]));

  test('writes each portion as a row group, with the columns among its metadata', async () => {
    const { metadata, rows } = await read([[ROW, { id: 'b' }], [ROW]]);
    expect(metadata.row_groups).toHaveLength(2);
    const values = Object.fromEntries(metadata.key_value_metadata?.map(({ key, value }) => [key, value]) ?? []);
    expect(values).toMatchObject({ [COLUMNS_KEY]: JSON.stringify(COLUMNS), 'pi.table': 'test' });
    const first = { ...ROW, users: 2n ** 40n, tags: '["x"]', day: new Date('2026-11-20T00:00:00Z') };
    expect(rows).toEqual([first, { ...Object.fromEntries(COLUMNS.map(({ name }) => [name, null])), id: 'b' }, first]);
  });
});
