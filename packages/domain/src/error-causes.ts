/** So many say enough; an error may be its own cause. */
const MOST = 5;

/** An error, what caused it, and so on; none for what is no error. */
export function causesOf(error: unknown): Error[] {
  const causes: Error[] = [];
  let current = error;
  while (current instanceof Error && causes.length < MOST) {
    causes.push(current);
    // A name with several addresses fails once for each of them.
    current = current.cause ?? (current instanceof AggregateError ? current.errors[0] : undefined);
  }
  return causes;
}

/** The code of an error, such as `ECONNREFUSED` or an SQLSTATE; empty where it has none. */
export function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
