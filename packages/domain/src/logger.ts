import { type Logger, pino } from 'pino';

export type { Logger };

let isMuted = false;

/**
 * The one logger of web, jobs and tools: JSON lines on standard error, so that standard output
 * stays free for results. A line that cannot be written, for example on a full disk, is lost, and
 * the process lives.
 * @param level the least severe level that is written: fatal, error, warn, info, debug, or silent
 *   for none
 */
export function createLogger(level: string): Logger {
  const standardError = pino.destination({ fd: 2, sync: true });
  standardError.on('error', () => {});
  const stream = { write: (line: string) => isMuted || standardError.write(line) };
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
}

/** Ends the log of this process: it is ending, and what it takes away fails. */
export function muteLogs(): void {
  isMuted = true;
}
