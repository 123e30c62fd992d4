import { causesOf, codeOf } from '@pi/domain';

/**
 * An error with what caused it, and the code of each, e.g. `fetch failed: connect ECONNREFUSED
 * 127.0.0.1:3000`: Node's fetch says in its cause alone why it failed.
 */
export function describeCauses(error: unknown): string {
  return causesOf(error).map(describeOne).filter(Boolean).join(': ') || String(error);
}

function describeOne(error: Error): string {
  const { message } = error;
  const code = codeOf(error);
  if (message.includes(code)) return message;
  return message ? `${message} (${code})` : code;
}
