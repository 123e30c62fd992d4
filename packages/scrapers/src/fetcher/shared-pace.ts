import type { MarketplaceInfo } from '@pi/domain';

/** The pace of hosts that several processes send requests to, stored where all of them see it. */
export interface SharedPace {
  /**
   * Reserves the next turn of a host; the one after it comes `intervalMs` later.
   * @returns milliseconds until it
   */
  reserve(host: string, intervalMs: number): Promise<number>;
  /** Takes one of a host's places. @returns what gives it back; null when all of them are taken */
  enter(host: string, places: number): Promise<(() => Promise<void>) | null>;
  /** Gives out no turns for a host for so long, because it asked for fewer requests. */
  backOff(host: string, ms: number): Promise<void>;
}

/**
 * Resolves when a request may leave, with what is to be called when its answer is there.
 * @param leastIntervalMs the least time to the next request, where it is longer than by the pace
 */
export type Slot = (signal: AbortSignal, leastIntervalMs: number) => Promise<() => Promise<void>>;

const MIN_WAIT_MS = 20;

/**
 * The turns of one process at a shared host. A process takes a place first and then reserves a
 * turn: turns reserved ahead would be lost while others have the places.
 */
export function sharedSlots(
  host: string,
  { parallel, perSecond }: MarketplaceInfo['pace'],
  shared: SharedPace,
  wait: (ms: number, signal: AbortSignal) => Promise<void>,
): Slot {
  return async (signal, leastIntervalMs) => {
    const intervalMs = Math.max(1000 / perSecond, leastIntervalMs);
    let leave = await shared.enter(host, parallel);
    while (!leave) {
      await wait(Math.max(MIN_WAIT_MS, intervalMs / 2), signal);
      leave = await shared.enter(host, parallel);
    }
    try {
      await wait(await shared.reserve(host, intervalMs), signal);
      return leave;
    } catch (error) {
      await leave();
      throw error;
    }
  };
}

/**
 * The slots of a process that is alone with a host, whose queue keeps the pace: they only lie apart
 * where the host asks for it.
 */
export function ownSlots(wait: (ms: number, signal: AbortSignal) => Promise<void>, now: () => Date): Slot {
  let last = Number.NEGATIVE_INFINITY;
  return async (signal, leastIntervalMs) => {
    const current = now().getTime();
    last = Math.max(current, last + leastIntervalMs);
    if (last > current) await wait(last - current, signal);
    return async () => {};
  };
}
