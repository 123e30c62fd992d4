import { notFound } from '@pi/accounts';
import type { Event, User } from '@pi/domain/events';
import { requireEventAdmin } from '@pi/events';
import type { Run } from './runs/run.ts';
import type { RunsRepository } from './runs/runs.repository.ts';

/**
 * A run of an event that somebody organizes.
 * @param lock in a transaction: nobody else edits the run, or moves the event, until it ends
 * @throws RequestError where it does not exist, or is not theirs
 */
export async function requireRun(
  repository: RunsRepository,
  user: User,
  runId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<{ run: Run; event: Event }> {
  const found = await repository.getRun(runId);
  if (!found) throw notFound('run');
  const event = await requireEventAdmin(repository, user, found.eventId, { lock });
  // Events are locked before their runs, by all who lock both.
  const run = lock ? await repository.lockRun(runId) : found;
  if (!run) throw notFound('run');
  return { run, event };
}
