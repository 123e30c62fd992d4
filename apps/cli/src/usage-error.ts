/**
 * A wrong call: its message is one sentence that names the wrong option or argument. The exit code
 * is 2.
 */
export class UsageError extends Error {
  override name = 'UsageError' as const;
}
