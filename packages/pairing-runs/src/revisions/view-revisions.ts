import { wrongField } from '@pi/accounts';
import type { BoardRevision, User } from '@pi/domain/events';
import { requireRun } from '../access.ts';
import { readWords } from '../board/board-words.ts';
import { toBoardRevision } from '../board/to-board.ts';
import { readInput } from '../input/read-input.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { RevisionHead } from './revision.ts';

/** The revisions of a run, the first one first. @throws RequestError for all but organizers */
export async function viewRevisions(repository: RunsRepository, user: User, runId: string): Promise<BoardRevision[]> {
  const { run, event } = await requireRun(repository, user, runId);
  const heads = await repository.listRevisions(runId);
  const words = await readWords(repository, await readInput(repository, event), run, heads.flatMap(idsOf));
  return heads.map((head) => toBoardRevision(head, run, words));
}

function idsOf({ step, byUserId }: RevisionHead): string[] {
  const people = !step ? [] : 'people' in step ? [...step.people] : 'person' in step ? [step.person] : [];
  return byUserId === null ? people : [...people, byUserId];
}

/** What differs between two revisions of a run. @throws RequestError where one is unknown */
export async function viewDifference(
  repository: RunsRepository,
  user: User,
  runId: string,
  { from, to }: { from: number; to: number },
): Promise<Difference> {
  await requireRun(repository, user, runId);
  const [before, after] = [await repository.getRevision(runId, from), await repository.getRevision(runId, to)];
  if (!before) throw wrongField('from', 'from is no revision of this run.');
  if (!after) throw wrongField('to', 'to is no revision of this run.');
  const ids = [...before.placement.roles.keys(), ...after.placement.roles.keys()];
  return differenceOf(before, after, await repository.listNames(ids));
}
