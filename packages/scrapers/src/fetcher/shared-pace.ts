import type { MarketplaceAbout } from '@pi/domain';

/** The pace of hosts that several processes ask, kept where all of them see it. */
export interface SharedPace {
  /** Reserves the next `count` turns of a host, `intervalMs` apart. @returns milliseconds until the first */
  reserve(host: string, count: number, intervalMs: number): Promise<number>;
  /** Takes one of a host's places. @returns what gives it back; null when all of them are taken */
  enter(host: string, places: number): Promise<(() => Promise<void>) | null>;
}

/** Resolves when a request may leave, with what is to be called when its answer is there. */
export type Turn = (signal: AbortSignal) => Promise<() => Promise<void>>;

const LEAST_WAIT_MS = 20;

/**
 * The turns of one process at a shared host. Turns are reserved for up to a second ahead, not one by one; one whose moment is
 * past is not made up for, or two processes' turns would fall together.
 */
export function sharedTurns(
  host: string,
  { parallel, perSecond }: MarketplaceAbout['pace'],
  shared: SharedPace,
  wait: (ms: number, signal: AbortSignal) => Promise<void>,
): Turn {
  const intervalMs = 1000 / perSecond;
  let moments: number[] = [];
  let line: Promise<unknown> = Promise.resolve();

  async function nextMoment(): Promise<number> {
    const missed = performance.now() - intervalMs;
    moments = moments.filter((moment) => moment > missed);
    if (moments.length === 0) moments = await reserve();
    return moments.shift() ?? 0;
  }

  async function reserve(): Promise<number[]> {
    const count = Math.max(1, Math.floor(perSecond));
    const start = performance.now() + (await shared.reserve(host, count, intervalMs));
    return Array.from({ length: count }, (_, index) => start + index * intervalMs);
  }

  return async (signal) => {
    let leave = await shared.enter(host, parallel);
    while (!leave) {
      await wait(Math.max(LEAST_WAIT_MS, intervalMs / 2), signal);
      leave = await shared.enter(host, parallel);
    }
    try {
      const moment = line.then(nextMoment, nextMoment);
      line = moment;
      await wait(Math.max(0, (await moment) - performance.now()), signal);
      return leave;
    } catch (error) {
      await leave();
      throw error;
    }
  };
}
