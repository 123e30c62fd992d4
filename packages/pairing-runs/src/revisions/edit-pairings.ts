import { RequestError, wrongField } from '@pi/accounts';
import type { Board, PairingEdit, PairingStep, User } from '@pi/domain/events';
import { assertState } from '@pi/events';
import { requireRun } from '../access.ts';
import type { BoardParts } from '../board/to-board.ts';
import { toBoard } from '../board/to-board.ts';
import { readBoard } from '../board/view-board.ts';
import { cachedProblem } from '../input/cached-problem.ts';
import { hashInput } from '../input/input-hash.ts';
import { whyNotValid } from '../input/not-paired.ts';
import { readInput } from '../input/read-input.ts';
import { nameOf } from '../rules/rule-words.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { applyStep } from './apply-step.ts';
import { measure } from './measure.ts';
import { readLatest } from './read-latest.ts';
import type { Revision } from './revision.ts';
import { afterRestore, afterStep } from './undo.ts';

/**
 * Changes a run by hand: the step makes a new revision of it, whatever rules it breaks.
 * @throws RequestError: not theirs, another state, a later revision or run of somebody else
 *   (conflict, with the board and the difference), something locked (conflict), or somebody or a group that is
 *   not there
 */
export function editPairings(
  repository: RunsRepository,
  user: User,
  runId: string,
  { revision, step }: PairingEdit,
): Promise<Board> {
  return repository.transaction(async (repo) => {
    const { run, event } = await requireRun(repo, user, runId, { lock: true });
    assertState(event, ['TERMINATED'], 'Groups can be changed');
    if (run.state !== 'done')
      throw new RequestError('conflict', `Only a run that is done can be changed. It is ${run.state}.`);
    const input = await readInput(repo, event);
    const parts = await readLatest(repo, input, run, revision);
    const { latest, words } = parts;
    assertUpToDate(parts);
    const head = { number: latest.number + 1, step, byUserId: user.id, at: repo.now() };
    if (step.kind === 'restore') {
      const restored = await repo.getRevision(runId, step.revision);
      if (!restored) throw wrongField('step.revision', 'step.revision is no revision of this run.');
      await repo.insertRevision(runId, { ...restored, ...head, ...afterRestore(latest, restored) });
    } else {
      assertAnswered(parts, step);
      const placement = applyStep(latest.placement, step, words);
      const built = cachedProblem(input, run);
      const made: Revision = { ...head, ...afterStep(latest.number), ...measure(built, placement), placement };
      await repo.insertRevision(runId, made);
    }
    return toBoard(await readBoard(repo, input, run));
  });
}

/** Who was taken out may have questions open: they have no scores, and are moved into no group. */
function assertAnswered({ input, words }: BoardParts, step: PairingStep): void {
  if (step.kind !== 'move') return;
  const registered = input.people.find(({ user }) => user.id === step.person);
  if (registered && whyNotValid(input, registered))
    throw new RequestError('conflict', `${nameOf(words, step.person)} has not answered all required questions.`);
}

/** Scores of other answers, or by other rules, cannot be compared with those of the run. */
function assertUpToDate({ input, run }: BoardParts): void {
  if (run.inputHash === hashInput(input)) return;
  throw new RequestError(
    'conflict',
    'Answers, weights, rules or people changed since this run was computed: repair it, or pair again.',
  );
}
