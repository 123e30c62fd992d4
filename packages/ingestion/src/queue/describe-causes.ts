const DEEPEST = 5;

/**
 * An error with what caused it, and the code of each, e.g. `fetch failed: connect ECONNREFUSED
 * 127.0.0.1:3000`: Node's fetch says in its cause alone why it failed.
 */
export function describeCauses(error: unknown): string {
  const texts: string[] = [];
  let current = error;
  while (current instanceof Error && texts.length < DEEPEST) {
    texts.push(describeOne(current));
    // A name with several addresses fails once for each of them.
    current = current.cause ?? (current instanceof AggregateError ? current.errors[0] : undefined);
  }
  return texts.filter(Boolean).join(': ') || String(error);
}

function describeOne(error: Error): string {
  const { code } = error as { code?: unknown };
  const { message } = error;
  if (typeof code !== 'string' || message.includes(code)) return message;
  return message ? `${message} (${code})` : code;
}
