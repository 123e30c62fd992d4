/**
 * The first error in the output of a PostgreSQL program, without its time and process id; else its
 * last line.
 */
export function firstError(output: string): string {
  const lines = output.trim().split('\n');
  const error = lines.find((line) => /\b(FATAL|PANIC|error): /.test(line));
  return (error?.replace(/^.*?\b(?:FATAL|PANIC|error):\s+/, '') ?? lines.at(-1) ?? '').trim();
}
