import { RequestError } from '@pi/accounts';
import type { RunProgress, User } from '@pi/domain/events';
import { requireRun } from '../access.ts';
import { toProgress } from '../board/to-progress.ts';
import { readProgress } from '../board/view-board.ts';
import { readInput } from '../input/read-input.ts';
import { deadSince, MOST_ATTEMPTS } from './dead-runs.ts';
import type { RunsRepository } from './runs.repository.ts';

/**
 * How far a run is; one that lost its process waits again, or has failed.
 * @throws RequestError for all but the organizers of its event
 */
export async function viewRun(repository: RunsRepository, user: User, runId: string): Promise<RunProgress> {
  await repository.releaseDeadRuns(deadSince(repository.now()), MOST_ATTEMPTS);
  const { run, event } = await requireRun(repository, user, runId);
  if (run.conflict === null) return toProgress(run, null);
  return readProgress(repository, await readInput(repository, event), run);
}

/** Ends a run that waits or is running. @throws RequestError where it is over: conflict */
export async function cancelPairings(repository: RunsRepository, user: User, runId: string): Promise<RunProgress> {
  const { run } = await requireRun(repository, user, runId);
  if (!(await repository.cancelRun(runId)))
    throw new RequestError('conflict', `Only a run that is waiting or running can be cancelled. It is ${run.state}.`);
  return viewRun(repository, user, runId);
}
