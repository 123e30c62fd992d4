import type { DataOrigin, ExportedColumn, ExportedRow } from '@pi/domain';
import { stoppable } from '@pi/operations/export';
import { EXPORT_FORMATS, type ExportFormat, encodeRows } from '@pi/operations/export-formats';
import { ApiError } from '../api-error.ts';
import type { FileAnswer } from '../file-route.ts';
import { senderAsCaller } from '../transport/caller.ts';
import type { Caller } from '../transport/request-counter.ts';
import { takeExportSlot } from './export-slots.ts';
import { exportStream } from './export-stream.ts';
import { inSlices } from './in-slices.ts';

interface ExportedTable {
  /** Of the file, without its extension. */
  name: string;
  columns: readonly ExportedColumn[];
  portions: AsyncIterable<readonly ExportedRow[]>;
  dataOrigin: DataOrigin | null;
}

interface Reader {
  request: Pick<Request, 'headers' | 'signal'>;
  caller: Caller | null;
}

/**
 * Rows as a file that is sent while it is read: a portion is read when the reader has taken the one
 * before, and none after it has gone away. What fails before the first portion fails the request.
 * @throws ApiError too_many_requests while the process sends as many as it may, to all or to one
 */
export async function exportAnswer(
  format: ExportFormat,
  { name, columns, portions, dataOrigin }: ExportedTable,
  { request, caller }: Reader,
): Promise<FileAnswer> {
  const { type, extension } = EXPORT_FORMATS[format];
  const free = takeExportSlot(callersOf(request, caller));
  const gone = new AbortController();
  request.signal.addEventListener('abort', () => gone.abort(), { once: true });
  if (request.signal.aborted) gone.abort();
  const chunks = inSlices(encodeRows(format, columns, stoppable(portions, gone.signal), dataOrigin));
  try {
    const first = await chunks.next();
    gone.signal.throwIfAborted();
    return { body: exportStream({ first, chunks, gone, free }), type, name: `${name}.${extension}` };
  } catch (error) {
    await chunks.return(undefined).catch(() => {});
    free();
    // Nobody reads this answer, and it is no failure to be logged.
    throw gone.signal.aborted ? new ApiError('internal_error', 'The reader went before the export began.') : error;
  }
}

// With a key and without one, the places of one sender are the same.
function callersOf({ headers }: Reader['request'], caller: Caller | null): string[] {
  return caller?.name === 'address' ? [caller.id] : [senderAsCaller(headers).id, ...(caller ? [caller.id] : [])];
}
