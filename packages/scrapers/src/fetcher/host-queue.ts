import type { MarketplaceInfo } from '@pi/domain';
import PQueue from 'p-queue';
import type { Slot } from './shared-pace.ts';

/** The line in front of one host: its pace, its pauses, and whether it is still asked at all. */
export interface HostQueue {
  /** Runs the task when the host's turn comes. Repeated requests go before new ones. */
  run<T>(task: () => Promise<T>, options: { signal: AbortSignal; repeated: boolean }): Promise<T>;
  /** Starts nothing more until `over` settles. */
  pause(over: Promise<void>): void;
  /** Gives the host up, for six hours. The first reason stays. */
  stop(reason: string): void;
  /** Why the host was given up; undefined while it is asked. */
  stopReason(): string | undefined;
  /** Counts a request that came to nothing. @returns how many there are in a row */
  failed(): number;
  succeeded(): void;
}

/** A process may live for months: a host that said no is asked again another time. A run that it ended stays ended. */
const GIVEN_UP_MS = 6 * 3_600_000;

/**
 * A queue in which at most `parallel` tasks run at once and `perSecond` start, evenly spread, in a second; more than a thousand
 * a second is as fast as they go.
 * @param turn what a task waits for besides: its turn among those of other processes
 * @param now the clock that tells when a host that was given up is asked again
 */
export function createHostQueue(
  { parallel, perSecond }: MarketplaceInfo['pace'],
  turn?: Slot,
  now = () => new Date(),
): HostQueue {
  const interval = 1000 / perSecond;
  // Timers tell no times apart that are less than a millisecond: such a pace would be kept at a tenth of it.
  const spread = interval < 1 ? {} : { intervalCap: 1, interval, strict: true };
  const queue = new PQueue({ concurrency: parallel, ...spread });
  let pauses = 0;
  let failuresInARow = 0;
  let stopped: { reason: string; until: number } | undefined;
  const stopReason = () => (stopped && now().getTime() < stopped.until ? stopped.reason : undefined);

  return {
    run: (task, { signal, repeated }) =>
      queue.add(() => (turn ? inTurn(task, turn, signal) : task()), { signal, priority: repeated ? 1 : 0 }),
    pause(over) {
      pauses += 1;
      queue.pause();
      const resume = () => {
        pauses -= 1;
        if (pauses === 0) queue.start();
      };
      over.then(resume, resume);
    },
    stop(reason) {
      if (stopReason() !== undefined) return;
      stopped = { reason, until: now().getTime() + GIVEN_UP_MS };
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

async function inTurn<T>(task: () => Promise<T>, turn: Slot, signal: AbortSignal): Promise<T> {
  const leave = await turn(signal);
  try {
    return await task();
  } finally {
    await leave();
  }
}
