import type { RunStatus } from '@pi/domain';

/** What the shell is told: everything went well, some of it did not, nothing did, or the call was wrong. */
export const EXIT = { success: 0, failure: 1, usage: 2, partial: 3 } as const;

const BY_STATUS: Record<RunStatus, number> = {
  succeeded: EXIT.success,
  partial: EXIT.partial,
  running: EXIT.partial,
  failed: EXIT.failure,
};

/** The exit code of several runs: failure when all failed, partial when any is less than a success. */
export function exitCodeOf(statuses: readonly RunStatus[]): number {
  if (statuses.length > 0 && statuses.every((status) => status === 'failed')) return EXIT.failure;
  const codes = statuses.map((status) => BY_STATUS[status]);
  return codes.every((code) => code === EXIT.success) ? EXIT.success : EXIT.partial;
}
