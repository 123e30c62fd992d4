import { RequestError, wrongField } from '@pi/accounts';
import type { Event, User } from '@pi/domain/events';
import { requireRun } from '../access.ts';
import type { BoardParts } from '../board/to-board.ts';
import { readBoard } from '../board/view-board.ts';
import { readInput } from '../input/read-input.ts';
import type { Revision } from '../revisions/revision.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';

/** A run that is done, with the revision that somebody looks at. */
export interface SeenRun extends BoardParts {
  event: Event;
  seen: Revision;
}

/**
 * Reads a run that is done.
 * @param revision null: the latest
 * @throws RequestError: not theirs, not done (conflict), or an unknown revision
 */
export async function readSeen(
  repository: RunsRepository,
  user: User,
  runId: string,
  revision: number | null,
): Promise<SeenRun> {
  const { run, event } = await requireRun(repository, user, runId);
  if (run.state !== 'done') throw new RequestError('conflict', `The run has no groups: it is ${run.state}.`);
  const parts = await readBoard(repository, await readInput(repository, event), run);
  const seen =
    revision === null || revision === parts.latest.number
      ? parts.latest
      : await repository.getRevision(runId, revision);
  if (!seen) throw wrongField('revision', 'revision is no revision of this run.');
  return { ...parts, event, seen };
}
