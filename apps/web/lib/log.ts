import { createLogger, type Logger } from '@pi/domain/logger';
import { settings } from './settings.ts';

let logger: Logger | undefined;

/** The process's logger, at the level of LOG_LEVEL. */
export function log(): Logger {
  logger ??= createLogger(logLevel());
  return logger;
}

function logLevel(): string {
  try {
    return settings().LOG_LEVEL;
  } catch {
    return 'info';
  }
}
