import type { MarketplaceInfo } from '@pi/domain';
import PQueue from 'p-queue';
import type { Slot } from './shared-pace.ts';

/** The queue of requests to one host: its pace, its pauses, and whether requests are stopped. */
export interface HostQueue {
  /** Runs the task when the host's slot comes. Repeated requests go before new ones. */
  run<T>(task: () => Promise<T>, options: { signal: AbortSignal; repeated: boolean }): Promise<T>;
  /** Starts requests at least so many milliseconds apart from now on, because the host asks so. */
  slowDown(intervalMs: number): void;
  /** Starts nothing more until `over` settles. */
  pause(over: Promise<void>): void;
  /** Stops requests to the host for six hours, or `atLeastMs`. The first reason stays. */
  stop(reason: string, atLeastMs?: number): void;
  /** Why requests are stopped; undefined while they are not. */
  stopReason(): string | undefined;
  /** Counts a request that failed. @returns the number of failures in a row */
  failed(): number;
  succeeded(): void;
}

/**
 * A process may live for months: a stopped host is tried again later. A run that it ended stays
 * ended.
 */
const STOPPED_MS = 6 * 3_600_000;

/**
 * A queue in which at most `parallel` tasks run at once and `perSecond` start, evenly spread, in a
 * second; more than a thousand a second is as fast as they go.
 * @param slot what a task waits for besides: its slot among the requests of other processes, or
 * among those of a host that asks for more time between two
 * @param now the clock that decides when a stopped host is tried again
 */
export function createHostQueue(
  { parallel, perSecond }: MarketplaceInfo['pace'],
  slot?: Slot,
  now = () => new Date(),
): HostQueue {
  const interval = 1000 / perSecond;
  // Timers have a resolution of 1 ms: a faster pace would run at a tenth of its speed.
  const spread = interval < 1 ? {} : { intervalCap: 1, interval, strict: true };
  const queue = new PQueue({ concurrency: parallel, ...spread });
  let leastInterval = 0;
  let pauses = 0;
  let failuresInARow = 0;
  let stopped: { reason: string; until: number } | undefined;
  const stopReason = () => (stopped && now().getTime() < stopped.until ? stopped.reason : undefined);

  return {
    run: (task, { signal, repeated }) =>
      queue.add(() => (slot ? inSlot(task, slot, leastInterval, signal) : task()), {
        signal,
        priority: repeated ? 1 : 0,
      }),
    slowDown(intervalMs) {
      leastInterval = intervalMs;
    },
    pause(over) {
      pauses += 1;
      queue.pause();
      const resume = () => {
        pauses -= 1;
        if (pauses === 0) queue.start();
      };
      over.then(resume, resume);
    },
    stop(reason, atLeastMs = 0) {
      if (stopReason() !== undefined) return;
      stopped = { reason, until: now().getTime() + Math.max(STOPPED_MS, atLeastMs) };
      failuresInARow = 0;
    },
    stopReason,
    failed() {
      failuresInARow += 1;
      return failuresInARow;
    },
    succeeded() {
      failuresInARow = 0;
    },
  };
}

async function inSlot<T>(task: () => Promise<T>, slot: Slot, leastInterval: number, signal: AbortSignal): Promise<T> {
  const leave = await slot(signal, leastInterval);
  try {
    return await task();
  } finally {
    await leave();
  }
}
