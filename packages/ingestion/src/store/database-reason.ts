import { isConnectionError } from '@pi/db';

/**
 * The database's own words for an error, short. Never the driver's message: that repeats the query with its values, and
 * those hold addresses of people.
 */
export function databaseReason(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const told = cause instanceof Error ? cause : error;
  const message = told instanceof Error ? told.message : String(told);
  return (message.startsWith('Failed query') ? 'a query failed' : message).slice(0, 300).toWellFormed();
}

/** Whether an error may pass by itself: a lost connection, a server that stops, a deadlock (PostgreSQL's class 40). */
export function isTransientError(error: unknown): boolean {
  const { cause, code } = error as { cause?: { code?: unknown }; code?: unknown };
  return isConnectionError(error) || String(cause?.code ?? code ?? '').startsWith('40');
}
