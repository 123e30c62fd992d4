import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers/promises';
import { vi } from 'vitest';

/** A timer that no fake replaces. */
export const realTimeout = globalThis.setTimeout;

/**
 * Puts timers under the simulator's control: none fires before `vi.advanceTimersByTime`.
 * @returns a function that gives back the real ones
 */
export function fakeTimers(): () => void {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const real = timers.setTimeout;
  timers.setTimeout = fakeSleep as typeof real;
  syncBuiltinESMExports();
  return () => {
    timers.setTimeout = real;
    syncBuiltinESMExports();
    vi.useRealTimers();
  };
}

// vitest fakes the timers with callbacks only.
function fakeSleep<T>(ms?: number, value?: T, { signal }: { signal?: AbortSignal } = {}): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = setTimeout(() => resolve(value), ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
