import type { MarketplaceStanding } from '@pi/db/queries/health/list-standings';
import { addDays, type DataOrigin, type Day, dayOf, publicRunError } from '@pi/domain';
import type { Health, StatusEntry } from '@pi/domain/api';

/** A marketplace whose health is assessed. */
export interface HealthEntry extends Pick<StatusEntry, 'info' | 'state'> {
  /** Null where it was never read. */
  status: Pick<MarketplaceStanding, 'lastGood' | 'runs' | 'suspicions'> | null;
}

/**
 * Whether every marketplace that is on has the good days it should have. For live data that is
 * yesterday: today's run may not be done. Sample data has its own calendar: there it is the newest
 * day that any run has ended for.
 */
export function assessHealth(entries: readonly HealthEntry[], origin: DataOrigin | null, now: Date): Health {
  const due = origin === 'sample' ? newestDay(entries) : addDays(dayOf(now), -1);
  const missed = entries
    .filter(({ state, status }) => state.on && (due === null || (status?.lastGood?.day ?? '') < due))
    .map(({ info, status }) => ({ ...info, lastGood: status?.lastGood?.day ?? null, reason: reasonOf(status) }));
  return { due, missed };
}

function newestDay(entries: readonly HealthEntry[]): Day | null {
  const ended = entries.flatMap(({ status }) => status?.runs ?? []).filter(({ finishedAt }) => finishedAt !== null);
  return (
    ended
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? null
  );
}

function reasonOf(status: HealthEntry['status']): string {
  const run = status?.runs.at(-1);
  if (!status || !run) return 'never read';
  if (run.status === 'running') return `the run of ${run.day} is not done`;
  if (status.suspicions.length > 0) return `the run of ${run.day} is suspect: ${status.suspicions.join('; ')}`;
  if (run.error !== null) return `the run of ${run.day}: ${publicRunError(run.error)}`;
  return run.status === 'failed' ? `the run of ${run.day} failed` : `no run since ${run.day}`;
}
