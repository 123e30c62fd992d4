import type { DataOrigin, ExportedColumn, ExportedRow } from '@pi/domain';
import { EXPORT_FORMATS, type ExportFormat, encodeRows } from '@pi/operations/export-formats';
import type { FileAnswer } from '../file-route.ts';
import { log, loggedError } from '../log.ts';
import { takeExportSlot } from './export-slots.ts';

/** A reader who takes nothing for so long has gone, whether or not it was noticed. */
const IDLE_MS = 60_000;

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
 * @throws ApiError too_many_requests while the process sends as many as it may
 */
export async function exportAnswer(
  format: ExportFormat,
  { name, columns, portions, dataOrigin }: ExportedTable,
): Promise<FileAnswer> {
  const { type, extension } = EXPORT_FORMATS[format];
  const free = takeExportSlot();
  try {
    const chunks = encodeRows(format, columns, portions, dataOrigin);
    const first = await chunks.next();
    return { body: streamOf(first, chunks, free), type, name: `${name}.${extension}` };
  } catch (error) {
    free();
    throw error;
  }
}

function streamOf(
  first: IteratorResult<Uint8Array<ArrayBuffer>>,
  chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  free: () => void,
): ReadableStream<Uint8Array> {
  let waiting: IteratorResult<Uint8Array<ArrayBuffer>> | undefined = first;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    free();
  };
  return new ReadableStream(
    {
      start(controller) {
        awaitReader(controller);
      },
      async pull(controller) {
        clearTimeout(idle);
        try {
          const { value, done } = waiting ?? (await chunks.next());
          waiting = undefined;
          if (!done) {
            controller.enqueue(value);
            return awaitReader(controller);
          }
          end();
          controller.close();
        } catch (error) {
          log().error({ err: loggedError(error) }, 'an export broke off');
          end();
          controller.error(error);
        }
      },
      async cancel() {
        end();
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );

  function awaitReader(controller: ReadableStreamDefaultController<Uint8Array>): void {
    idle = setTimeout(() => {
      end();
      controller.error(new Error('The reader of an export takes nothing.'));
      chunks.return(undefined).catch((error) => log().warn({ err: loggedError(error) }, 'an export did not end'));
    }, IDLE_MS);
    idle.unref();
  }
}
