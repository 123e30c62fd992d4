import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ParseResult, ProblemKind } from '@pi/domain';
import type { ParseTask } from './parse-worker.ts';

export interface WorkerLimits {
  /** Bound of the heap; where the process has one for itself (`--max-old-space-size`), that one. */
  megabytes: number;
  /** Bound of the time for one unit. */
  ms: number;
}

/** A body of 20 MB with a million values takes 300 MB and 5 s. */
const LIMITS: WorkerLimits = { megabytes: 512, ms: 30_000 };

let worker: Worker | undefined;
/** Settles when the worker is free: one unit at a time keeps the memory bounded. */
let free: Promise<unknown> = Promise.resolve();

/**
 * Parses a unit in the worker thread of this process, which is started for the first unit and again
 * after one that used up its memory or time: that unit's result is a problem.
 * @returns undefined where no worker can be started, such as in a bundle without its file
 */
export function parseInWorker(task: ParseTask, limits = LIMITS): Promise<ParseResult | undefined> {
  const parsed = free.then(() => parseNow(task, limits));
  free = parsed;
  return parsed;
}

async function parseNow(task: ParseTask, { megabytes, ms }: WorkerLimits): Promise<ParseResult | undefined> {
  try {
    worker ??= startWorker(megabytes);
    worker.ref();
    worker.postMessage(task);
    const [result] = await once(worker, 'message', { signal: AbortSignal.timeout(ms) });
    worker.unref();
    return result;
  } catch (error) {
    await worker?.terminate().catch(() => {});
    worker = undefined;
    return resultOf(error as NodeJS.ErrnoException, task, ms);
  }
}

function startWorker(megabytes: number): Worker {
  const started = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // Without a listener an error ends the process; while a unit is parsed, `once` reports it.
  started.on('error', () => {});
  started.once('exit', () => {
    if (worker === started) worker = undefined;
  });
  return started;
}

function resultOf(error: NodeJS.ErrnoException, { responses }: ParseTask, ms: number): ParseResult | undefined {
  const fail = (kind: ProblemKind, message: string): ParseResult => {
    return { listings: [], gone: [], problems: [{ kind, message, url: responses[0]?.url }] };
  };
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return fail('too_large', 'parsing the answer takes too much memory');
  if (error.name === 'AbortError') return fail('timeout', `parsing the answer takes more than ${ms / 1000} s`);
  process.emitWarning(`large answers are parsed without a bound of memory and time: ${error.message}`);
  return undefined;
}
