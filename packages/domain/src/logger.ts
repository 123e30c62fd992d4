import { type Logger, pino } from 'pino';

export type { Logger };

/** The one logger: JSON lines on standard error, so that standard output stays free for results. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}
