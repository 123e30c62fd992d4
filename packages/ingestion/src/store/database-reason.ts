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

/**
 * Whether the error is not the data's fault: a lost connection, a server that stops, a deadlock. Codes of postgres.js and
 * PostgreSQL's classes 08, 40 and 57P (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
export function isTransientError(error: unknown): boolean {
  const { cause, code } = error as { cause?: { code?: unknown }; code?: unknown };
  return /^(CONNECT|ECONN|EPIPE|ETIMEDOUT|08|40|57P)/.test(String(cause?.code ?? code ?? ''));
}
