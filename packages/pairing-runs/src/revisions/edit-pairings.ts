import { RequestError, wrongField } from '@pi/accounts';
import type { Board, PairingEdit, User } from '@pi/domain/events';
import { assertState } from '@pi/events';
import { requireRun } from '../access.ts';
import { listUnpaired } from '../board/list-unpaired.ts';
import type { BoardParts } from '../board/to-board.ts';
import { toBoard } from '../board/to-board.ts';
import { readBoard } from '../board/view-board.ts';
import { cachedProblem } from '../input/cached-problem.ts';
import { hashInput } from '../input/input-hash.ts';
import { readInput } from '../input/read-input.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { applyStep } from './apply-step.ts';
import { measure } from './measure.ts';
import { readLatest } from './read-latest.ts';
import type { Placement, Revision } from './revision.ts';
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
      const placement = applyStep(withJoined(parts), step, words);
      const built = cachedProblem(input, run);
      const made: Revision = { ...head, ...afterStep(latest.number), ...measure(built, placement), placement };
      await repo.insertRevision(runId, made);
    }
    return toBoard(await readBoard(repo, input, run));
  });
}

/** Who registered since is on the list of those who are not paired, so that steps can name them. */
function withJoined({ input, latest, words }: BoardParts): Placement {
  const unpaired = new Map(latest.placement.unpaired);
  const roles = new Map(latest.placement.roles);
  for (const { id, reason, detail, isSigned } of listUnpaired(input, latest.placement, words)) {
    unpaired.set(id, { reason, detail, isSigned });
    if (!roles.has(id)) roles.set(id, input.people.find(({ user }) => user.id === id)?.registration.role ?? null);
  }
  return { ...latest.placement, unpaired, roles };
}

/** Scores of other answers, or by other rules, cannot be compared with those of the run. */
function assertUpToDate({ input, run }: BoardParts): void {
  if (run.inputHash === hashInput(input)) return;
  throw new RequestError(
    'conflict',
    'Answers, weights, rules or people changed since this run was computed: repair it, or pair again.',
  );
}
