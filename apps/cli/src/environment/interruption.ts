import { setTimeout as sleep } from 'node:timers/promises';
import { muteLogs } from '@pi/domain/logger';
import { type Cleanup, createCleanup } from './cleanup.ts';

/** Exit codes a shell expects of a program that a signal ended. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const PARENT_MS = 500;
/** How long work may go on to end in order. */
const FINISH_MS = 3000;

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
  return listen().interrupted;
}

/**
 * Runs work until it is done or the process is interrupted, then ends what the work has opened.
 * Interrupted work has three seconds to end in order; with closing, all ends within ten.
 * @param work gets a signal that aborts when the process is interrupted
 * @param onInterrupted gives the exit code of an interruption; by default it says so in one
 * sentence and gives the signal's
 * @returns the exit code
 */
export async function runInterruptible(
  work: (cleanup: Cleanup, signal: AbortSignal) => Promise<number>,
  onInterrupted: (interruption: Interrupted) => number = sayInterrupted,
): Promise<number> {
  const cleanup = createCleanup();
  const aborting = new AbortController();
  const { interrupted, dispose } = listen();
  let working: Promise<number> | undefined;
  try {
    working = work(cleanup, aborting.signal);
    return await Promise.race([working, interrupted, cleanup.lost]);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    const exitCode = onInterrupted(error);
    aborting.abort(error);
    await Promise.race([working?.catch(() => {}), sleep(FINISH_MS, undefined, { ref: false })]);
    muteLogs(); // what fails from here on fails because it is taken away
    return exitCode;
  } finally {
    await cleanup.run();
    dispose();
  }
}

function listen(): { interrupted: Promise<never>; dispose(): void } {
  const { promise: interrupted, reject } = Promise.withResolvers<never>();
  interrupted.catch(() => {}); // the awaiting code handles it
  const listeners = Object.entries(EXIT_CODES).map(
    ([signal, exitCode]) => [signal, () => reject(new Interrupted(`stopped by ${signal}`, exitCode))] as const,
  );
  for (const [signal, listener] of listeners) process.on(signal, listener);
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid !== parent) reject(new Interrupted('the parent process has ended', EXIT_CODES.SIGTERM));
  }, PARENT_MS).unref();
  const dispose = () => {
    for (const [signal, listener] of listeners) process.off(signal, listener);
    clearInterval(watching);
  };
  return { interrupted, dispose };
}

function sayInterrupted({ message, exitCode }: Interrupted): number {
  console.error(`Ending: ${message}. What is stored stays; the same command goes on from there.`);
  return exitCode;
}
