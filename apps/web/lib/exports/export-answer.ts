import type { DataOrigin, ExportedColumn, ExportedRow } from '@pi/domain';
import { EXPORT_FORMATS, type ExportFormat, encodeRows } from '@pi/operations/export-formats';
import type { FileAnswer } from '../file-route.ts';
import { log, loggedError } from '../log.ts';

interface ExportedTable {
  /** Of the file, without its extension. */
  name: string;
  columns: readonly ExportedColumn[];
  portions: AsyncIterable<readonly ExportedRow[]>;
  dataOrigin: DataOrigin | null;
}

/**
 * Rows as a file that is sent while it is read: a portion is read when the reader has taken the one
 * before, and none after it has gone away. What fails before the first portion fails the request.
 */
export async function exportAnswer(
  format: ExportFormat,
  { name, columns, portions, dataOrigin }: ExportedTable,
): Promise<FileAnswer> {
  const { type, extension } = EXPORT_FORMATS[format];
  const chunks = encodeRows(format, columns, portions, dataOrigin);
  const first = await chunks.next();
  return { body: streamOf(first, chunks), type, name: `${name}.${extension}` };
}

function streamOf(
  first: IteratorResult<Uint8Array<ArrayBuffer>>,
  chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array> {
  let waiting: IteratorResult<Uint8Array<ArrayBuffer>> | undefined = first;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const { value, done } = waiting ?? (await chunks.next());
          waiting = undefined;
          if (done) controller.close();
          else controller.enqueue(value);
        } catch (error) {
          log().error({ err: loggedError(error) }, 'an export broke off');
          controller.error(error);
        }
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
