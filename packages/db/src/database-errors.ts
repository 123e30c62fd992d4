import { storableText } from '@pi/domain';
import { DrizzleQueryError } from 'drizzle-orm';
import { hasCause, isConnectionError } from './connection-errors.ts';

// PostgreSQL's class 40: serialization failure, deadlock; 55P03: a lock was not free in time.
const CODES = /^(40\w{3}|55P03)$/;
// PostgreSQL's disk_full, and what the operating system says of ours.
const DISK_FULL = /^(53100|ENOSPC|EDQUOT)$/;
// insufficient_privilege, read_only_sql_transaction (Supabase's when its disk is nearly full), and
// the same of the operating system.
const NOT_WRITABLE = /^(42501|25006|EACCES|EPERM|EROFS)$/;
// PostgreSQL's classes of errors that rows cause: cardinality, data, integrity, what a trigger
// raises, limits such as that of an index entry.
const REFUSAL = /^(21|22|23|54|P0)\w{3}$/;
const LONGEST = 300;

/**
 * Whether a database error, or one of its causes, may pass by itself, so that the same call is
 * worth a retry: a connection that is refused or lost, a server that stops or starts, a deadlock, a
 * lock that others hold for long.
 * False for errors that the data or the query causes.
 */
export function isTransientError(error: unknown): boolean {
  return isConnectionError(error) || hasCause(error, ({ code }) => CODES.test(code));
}

/** Whether an error, or one of its causes, means that a disk is full: the database's, or ours. */
export function isDiskFull(error: unknown): boolean {
  return hasCause(error, ({ code }) => DISK_FULL.test(code));
}

/**
 * Whether an error, or one of its causes, means that nothing can be stored until somebody acts: a
 * disk is full or can only be read, or a right is missing.
 */
export function isStorageUnusable(error: unknown): boolean {
  // A firewall refuses a connection to a store with the same codes.
  const isNotWritable = hasCause(error, ({ code, message }) => NOT_WRITABLE.test(code) && !/^connect /.test(message));
  return isNotWritable || isDiskFull(error);
}

/**
 * Whether an error says that rows cannot be stored as they are, while others can: the database
 * refuses them, or our own code does. False where the database as a whole cannot work: a lost
 * connection, a full disk, a missing right or table.
 */
export function isRefusal(error: unknown): boolean {
  if (isTransientError(error)) return false;
  const isOfOurs = !(error instanceof DrizzleQueryError) && !hasCause(error, ({ code }) => /^(?!ERR_)./.test(code));
  return isOfOurs || hasCause(error, ({ code }) => REFUSAL.test(code));
}

/**
 * Describes an error in the database's own words, at most 300 characters. Leaves out the message of
 * a failed query: it repeats the query with its values, which may hold people's addresses.
 */
export function describeDatabaseError(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const message = cause instanceof Error ? cause.message : String(cause);
  return storableText(message.startsWith('Failed query') ? 'a query failed' : message, LONGEST);
}
