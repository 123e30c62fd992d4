import { type Cleanup, createCleanup } from './cleanup.ts';

/** Exit codes a shell expects of a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export class Interrupted extends Error {
  override name = 'Interrupted' as const;
  readonly exitCode: number;
  constructor(reason: string, exitCode: number) {
    super(reason);
    this.exitCode = exitCode;
  }
}

/**
 * Waits for Ctrl-C, SIGTERM, SIGHUP, or the end of the parent process: npm's shell does not pass
 * SIGTERM on.
 * @returns a promise that only ever rejects
 * @throws Interrupted
 */
export function waitForInterruption(): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {}); // the awaiting code handles it
  for (const [signal, exitCode] of Object.entries(EXIT_CODES))
    process.on(signal, () => reject(new Interrupted(`stopped by ${signal}`, exitCode)));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) reject(new Interrupted('the parent process has ended', EXIT_CODES.SIGTERM));
  }, 500).unref();
  return promise;
}

/**
 * Runs work until it is done or the process is interrupted, then ends what the work has opened.
 * @param onInterrupted gives the exit code of an interruption; by default the signal's
 * @returns the exit code
 */
export async function runInterruptible(
  work: (cleanup: Cleanup) => Promise<number>,
  onInterrupted: (exitCode: number) => number = (exitCode) => exitCode,
): Promise<number> {
  const cleanup = createCleanup();
  try {
    return await Promise.race([work(cleanup), waitForInterruption()]);
  } catch (error) {
    if (error instanceof Interrupted) return onInterrupted(error.exitCode);
    throw error;
  } finally {
    await cleanup.run();
  }
}
