import { causesOf, codeOf } from '@pi/domain';

// Codes of Node's sockets and of PostgreSQL (class 08: connection; 57P: shutdown or start; 53300:
// too many connections): https://www.postgresql.org/docs/current/errcodes-appendix.html
const CODES =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08\w{3}|57P\w{2}|53300)$/;
// The driver's own errors have no code.
const MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|timeout exceeded when trying to connect)/;

/**
 * Whether an error, or one of its causes, means that the database cannot be reached or that a
 * connection was lost.
 */
export function isConnectionError(error: unknown): boolean {
  return hasCause(error, ({ code, message }) => CODES.test(code) || MESSAGES.test(message));
}

/**
 * Whether an error or one of its causes fulfils a condition.
 * @param condition asked with the error's code, empty where it has none, and its message
 */
export function hasCause(error: unknown, condition: (cause: { code: string; message: string }) => boolean): boolean {
  return causesOf(error).some((cause) => condition({ code: codeOf(cause), message: cause.message }));
}
