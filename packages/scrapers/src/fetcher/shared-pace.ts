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

/** Resolves when a request may leave, with what is to be called when its answer is there. */
export type Slot = (signal: AbortSignal) => Promise<() => Promise<void>>;

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
  const intervalMs = 1000 / perSecond;
  return async (signal) => {
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
