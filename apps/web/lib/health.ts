import type { MarketplaceStanding } from '@pi/db/queries/health/list-standings';
import { addDays, type DataOrigin, type Day, dayOf } from '@pi/domain';
import type { StatusEntry } from './status.ts';

/** A marketplace as it is judged. */
export interface HealthEntry extends Pick<StatusEntry, 'info' | 'state'> {
  /** Null where it was never read. */
  status: Pick<MarketplaceStanding, 'lastGood' | 'runs' | 'suspicions'> | null;
}

export interface Health {
  /** The newest day that every marketplace that is on should have been read on; null where none was read at all. */
  due: Day | null;
  /** The marketplaces that are on and were not, each with the newest day that is good. */
  missed: { name: string; title: string; lastGood: Day | null; matchReason: string }[];
}

/**
 * Whether every marketplace that is on has the good days it should have. Of live stores yesterday's is due: today's may
 * still be read. Sample stores have a time of their own: the newest day that any of them was read to the end is due.
 */
export function assessHealth(entries: readonly HealthEntry[], origin: DataOrigin | null, now: Date): Health {
  const due = origin === 'sample' ? newestDay(entries) : addDays(dayOf(now), -1);
  const missed = entries
    .filter(({ state, status }) => state.on && (due === null || (status?.lastGood?.day ?? '') < due))
    .map(({ info, status }) => ({
      ...info,
      lastGood: status?.lastGood?.day ?? null,
      matchReason: reason(status),
    }));
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

function reason(status: HealthEntry['status']): string {
  const run = status?.runs.at(-1);
  if (!status || !run) return 'never read';
  if (run.status === 'running') return `the run of ${run.day} is not done`;
  if (status.suspicions.length > 0) return `the run of ${run.day} is suspect: ${status.suspicions.join('; ')}`;
  if (run.error !== null) return `the run of ${run.day}: ${run.error}`;
  return run.status === 'failed' ? `the run of ${run.day} failed` : `no run since ${run.day}`;
}
