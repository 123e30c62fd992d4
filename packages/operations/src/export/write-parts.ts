import { hash } from 'node:crypto';
import type { ExportTable } from '@pi/db/queries/exports/export-table';
import type { DataOrigin, ExportedRow } from '@pi/domain';
import type { ExportFolder } from './export-folder.ts';
import { groupRows } from './formats/group-rows.ts';
import { groupSize } from './formats/group-size.ts';
import { createParquetFile, DATA_ORIGIN_KEY } from './formats/parquet.ts';
import type { ExportedFile } from './manifest.ts';

/**
 * Bytes and row groups after which a file is full: so much is in memory, with what the end of a
 * file says of each column of each group.
 */
const FULL_BYTES = 16 * 2 ** 20;
const FULL_GROUPS = 50;

/**
 * Writes the rows of a partition as Parquet files; none where there is no row.
 * @param folder of the export within `to`
 * @param partition the folder of the files within the export
 * @param dataOrigin what the metadata of each file say of its rows
 */
export async function* writeParts(
  to: ExportFolder,
  { folder, partition, dataOrigin }: { folder: string; partition: string; dataOrigin: DataOrigin },
  table: ExportTable,
  portions: AsyncIterable<readonly ExportedRow[]>,
): AsyncGenerator<ExportedFile> {
  // The database's own names stay out.
  const columns = table.columns.map(({ property: _property, ref: _ref, ...column }) => column);
  let open:
    | { file: ReturnType<typeof createParquetFile>; chunks: Uint8Array[]; rows: number; bytes: number }
    | undefined;
  let part = 0;
  const close = async ({ file, chunks, rows }: NonNullable<typeof open>): Promise<ExportedFile> => {
    const bytes = Buffer.concat([...chunks, file.end()]);
    const name = `${partition}/part-${part}.parquet`;
    part += 1;
    await to.put(`${folder}/${name}`, bytes);
    return { name, table: table.name, rows, bytes: bytes.length, sha256: hash('sha256', bytes) };
  };
  for await (const group of groupRows(portions, groupSize(columns))) {
    open ??= {
      file: createParquetFile(columns, { 'pi.table': table.name, [DATA_ORIGIN_KEY]: dataOrigin }),
      chunks: [],
      rows: 0,
      bytes: 0,
    };
    const chunk = open.file.add(group);
    open.chunks.push(chunk);
    open.rows += group.length;
    open.bytes += chunk.length;
    if (open.bytes < FULL_BYTES && open.chunks.length < FULL_GROUPS) continue;
    yield await close(open);
    open = undefined;
  }
  if (open) yield await close(open);
}
