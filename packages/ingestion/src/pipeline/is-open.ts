import type { IngestionRun } from '@pi/db/queries/runs/runs';

/** Whether more of the run may be read: it goes on, and its store has not refused. */
export function isOpen({ status, error }: IngestionRun): boolean {
  return status === 'running' && error === null;
}
