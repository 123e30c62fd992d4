import { type Logger, pino } from 'pino';

export type { Logger };

/**
 * The one logger of web, jobs and tools: JSON lines on standard error, so that standard output
 * stays free for results.
 * @param level the least severe level that is written: fatal, error, warn, info, debug, or silent
 *   for none
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}
