import { log, loggedError } from '../log.ts';
import { readerTimeout } from './reader-timeout.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface ExportStream {
  /** What was read before. */
  first: IteratorResult<Bytes>;
  chunks: AsyncGenerator<Bytes>;
  /** Aborted where the reader goes, by either side: chunks end at it. */
  gone: AbortController;
  /** Gives the place of the export back. */
  free(): void;
}

/**
 * A stream of chunks: one is asked for when the reader has taken the one before. Where the reader
 * goes or is too slow, it ends, and its place is free when the statement that runs has ended.
 */
export function exportStream({ first, chunks, gone, free }: ExportStream): ReadableStream<Bytes> {
  let waiting: IteratorResult<Bytes> | undefined = first;
  let breakOff = () => {};
  const timeout = readerTimeout(() => breakOff());
  const end = async () => {
    gone.abort();
    timeout.taken();
    await chunks
      .return(undefined)
      .catch((error) => log().warn({ err: loggedError(error) }, 'an export did not end'))
      .finally(free);
  };
  return new ReadableStream(
    {
      start(controller) {
        breakOff = () => {
          controller.error(new Error('The reader of an export takes nothing, or too little.'));
          void end();
        };
        gone.signal.addEventListener('abort', end, { once: true });
        timeout.sent(0);
      },
      async pull(controller) {
        timeout.taken();
        try {
          const { value, done } = waiting ?? (await chunks.next());
          waiting = undefined;
          gone.signal.throwIfAborted();
          if (done) {
            free();
            return controller.close();
          }
          controller.enqueue(value);
          timeout.sent(value.length);
        } catch (error) {
          if (!gone.signal.aborted) log().error({ err: loggedError(error) }, 'an export broke off');
          controller.error(error);
          await end();
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}
