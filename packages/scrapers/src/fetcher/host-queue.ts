import type { MarketplaceAbout } from '@pi/domain';
import PQueue from 'p-queue';
import type { Turn } from './shared-pace.ts';

/** The line in front of one host: its pace, its pauses, and whether it is still asked at all. */
export interface HostQueue {
  /** Runs the task when the host's turn comes. Repeated requests go before new ones. */
  run<T>(task: () => Promise<T>, options: { signal: AbortSignal; repeated: boolean }): Promise<T>;
  /** Starts nothing more until `over` settles. */
  pause(over: Promise<void>): void;
  /** Gives the host up, for good. The first reason stays. */
  stop(reason: string): void;
  /** Why the host was given up; undefined while it is asked. */
  stoppedBecause(): string | undefined;
  /** Counts a request that came to nothing. @returns how many there are in a row */
  failed(): number;
  succeeded(): void;
}

/**
 * A queue in which at most `parallel` tasks run at once and `perSecond` start, evenly spread, in a second; more than a thousand
 * a second is as fast as they go.
 * @param turn what a task waits for besides: its turn among those of other processes
 */
export function createHostQueue({ parallel, perSecond }: MarketplaceAbout['pace'], turn?: Turn): HostQueue {
  const interval = 1000 / perSecond;
  // Timers tell no times apart that are less than a millisecond: such a pace would be kept at a tenth of it.
  const spread = interval < 1 ? {} : { intervalCap: 1, interval, strict: true };
  const queue = new PQueue({ concurrency: parallel, ...spread });
  let pauses = 0;
  let failuresInARow = 0;
  let stopped: string | undefined;

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
      stopped ??= reason;
    },
    stoppedBecause: () => stopped,
    failed() {
      failuresInARow += 1;
      return failuresInARow;
    },
    succeeded() {
      failuresInARow = 0;
    },
  };
}

async function inTurn<T>(task: () => Promise<T>, turn: Turn, signal: AbortSignal): Promise<T> {
  const leave = await turn(signal);
  try {
    return await task();
  } finally {
    await leave();
  }
}
