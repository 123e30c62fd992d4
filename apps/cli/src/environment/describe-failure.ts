import { describeDatabaseError, isConnectionError, isDiskFull } from '@pi/db';

/** The errors of the database's driver; errors of others name themselves. */
const DRIVER_NAMES = ['Error', 'error', 'AggregateError'];

/**
 * Describes the error that ended a command for a person. Errors of the database become one sentence
 * without the query, whose values may hold people's addresses.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isQuery = error.message.startsWith('Failed query');
  const reason = describeDatabaseError(error);
  if (isDiskFull(error)) return `the disk is full, and nothing more can be stored: ${reason}`;
  if (isConnectionError(error) && (isQuery || DRIVER_NAMES.includes(error.name)))
    return `the database cannot be reached any more: ${reason}`;
  return isQuery ? `the database refused a query: ${reason}` : error.message;
}
