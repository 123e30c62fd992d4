import { describeDatabaseError } from '@pi/db';
import { createLogger, type Logger } from '@pi/domain/logger';
import { settings } from './settings.ts';

let logger: Logger | undefined;

/** The process's logger, at the level of LOG_LEVEL. */
export function log(): Logger {
  logger ??= createLogger(logLevel());
  return logger;
}

/**
 * A failure as a line of the log holds it. A failed query repeats its values in its message and so
 * in its stack; they may hold people's addresses, so only the frames are kept.
 */
export function loggedError(error: unknown): { type: string; message: string; stack?: string } {
  const message = describeDatabaseError(error);
  if (!(error instanceof Error)) return { type: typeof error, message };
  const start = error.stack?.indexOf(error.message) ?? -1;
  const stack = start < 0 ? undefined : error.stack?.slice(start + error.message.length).trimStart();
  return { type: error.name, message, stack };
}

function logLevel(): string {
  try {
    return settings().LOG_LEVEL;
  } catch {
    return 'info';
  }
}
