import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ParseResult, ProblemKind } from '@pi/domain';
import type { ParseTask } from './parse-worker.ts';

/** Parses a unit; undefined where no worker can be started. */
type ParseInWorker = (task: ParseTask) => Promise<ParseResult | undefined>;

/** Bound of the worker's heap; where the process has one (`--max-old-space-size`), that one. */
const HEAP_MEGABYTES = 512;
/** Bound of the time for one unit. */
const MAX_MS = 60_000;

/**
 * Parses units in the worker thread of this process, one after the other. A unit that uses up its
 * memory or time has a problem in place of listings, and the next one gets a new worker. Where no
 * worker can be started, such as in a bundle without its file, there is a warning and no result.
 */
export const parseInWorker = createParser(startWorker, MAX_MS);

/** @param start starts a worker that answers each `ParseTask` with a `ParseResult` */
export function createParser(start: () => Worker, maxMs: number): ParseInWorker {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function parse(task: ParseTask): Promise<ParseResult | undefined> {
    try {
      worker ??= prepare(start());
      const current = worker;
      current.ref();
      current.postMessage(task);
      const [result] = await once(current, 'message', { signal: AbortSignal.timeout(maxMs) });
      current.unref();
      return result;
    } catch (error) {
      await worker?.terminate();
      return describeFailure(error as NodeJS.ErrnoException, task, maxMs);
    }
  }

  function prepare(started: Worker): Worker {
    // Without a listener an error would end the process.
    started.on('error', () => {});
    started.once('exit', () => {
      if (worker === started) worker = undefined;
    });
    return started;
  }

  return (task) => {
    const parsed = last.then(() => parse(task));
    last = parsed;
    return parsed;
  };
}

// Bundlers find the worker's file by this form.
function startWorker(): Worker {
  return new Worker(new URL('./parse-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
}

function describeFailure(
  error: NodeJS.ErrnoException,
  { responses }: ParseTask,
  maxMs: number,
): ParseResult | undefined {
  const fail = (kind: ProblemKind, message: string): ParseResult => {
    return { listings: [], gone: [], problems: [{ kind, message, url: responses[0]?.url }] };
  };
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return fail('too_large', 'parsing the answer takes too much memory');
  if (error.name === 'AbortError') return fail('timeout', `parsing the answer takes more than ${maxMs / 1000} s`);
  process.emitWarning(`a large answer is parsed without bounds of memory and time: ${error.message}`);
  return undefined;
}
