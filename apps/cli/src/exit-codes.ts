import type { RunStatus } from '@pi/domain';

/** Success; every run failed, or an error; a wrong call; some of the work failed. */
export const EXIT = { success: 0, failure: 1, usage: 2, partial: 3 } as const;

/** For the end of the help of commands that end with other codes than 0, 1 and 2. */
export const EXIT_HELP = `
Exit code: 0 success, 1 failure, 2 wrong call, 3 partial (some of the work failed), 128 and more: ended by a signal.`;

const BY_STATUS: Record<RunStatus, number> = {
  succeeded: EXIT.success,
  partial: EXIT.partial,
  running: EXIT.partial,
  failed: EXIT.failure,
};

/**
 * The exit code of several runs: failure when all failed, partial when any is less than a success.
 */
export function exitCodeOf(statuses: readonly RunStatus[]): number {
  if (statuses.length > 0 && statuses.every((status) => status === 'failed')) return EXIT.failure;
  const codes = statuses.map((status) => BY_STATUS[status]);
  return codes.every((code) => code === EXIT.success) ? EXIT.success : EXIT.partial;
}
