import { RequestError } from '@pi/accounts';
import type { Board, User } from '@pi/domain/events';
import { assertState } from '@pi/events';
import { pairPeople, repair, SOLVER_VERSION, validate } from '@pi/pairing';
import { requireRun } from '../access.ts';
import { toBoard } from '../board/to-board.ts';
import { readBoard } from '../board/view-board.ts';
import { conflictMessage, describeConflict } from '../conflicts/describe-conflict.ts';
import { findConflict, MOST_CHECKED, twoPeopleNote } from '../conflicts/find-conflict.ts';
import { hashInput } from '../input/input-hash.ts';
import { measure } from '../revisions/measure.ts';
import { readLatest } from '../revisions/read-latest.ts';
import { nameOf } from '../rules/rule-words.ts';
import { boundOf } from '../runs/bound-of.ts';
import { firstPlacement } from '../runs/first-placement.ts';
import { planRun } from '../runs/plan-run.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { readSeen } from './read-latest.ts';

/** Events of so many people get the bound of the solver. */
const MOST_BOUNDED = 60;

/**
 * Mends the latest revision of a run after people dropped out or joined: a new run, in which as few
 * as possible are with others than before. Who was taken out by hand stays out.
 * @throws RequestError: not theirs, another state (conflict), a later revision or run (conflict,
 *   with the board and the difference), or no groups follow the rules (infeasible, with the
 *   conflict)
 */
export async function repairPairings(
  repository: RunsRepository,
  user: User,
  runId: string,
): Promise<{ board: Board; moved: string[] }> {
  const seen = await readSeen(repository, user, runId, null);
  const { run, event, input, latest, words } = seen;
  assertState(event, ['TERMINATED'], 'Groups can be repaired');
  await readLatest(repository, input, run, latest.number);
  const settings = { kind: 'repair', objective: run.objective, seed: run.seed, effort: 1 } as const;
  const from = { ...settings, parentRunId: runId, parentRevision: latest.number };
  const plan = await planRun(repository, from);
  const built = plan.build(input);
  const { problem, notes } = built;
  const conflict = problem.people.length > MOST_CHECKED ? null : await findConflict(input, plan, settings);
  if (conflict) {
    const rules = [...notes, twoPeopleNote(input, problem.people.length)];
    const found = describeConflict(conflict, { ...words, notes: new Map(rules.map((note) => [note.id, note])) });
    throw new RequestError('infeasible', conflictMessage(found), [], { conflict: found });
  }
  const mended = repair(problem, latest.placement.groups);
  if (!mended || validate(problem, mended.groups).length > 0)
    throw new RequestError('conflict', 'No repair was found: pair the rest again, or all of them.');
  const solution = problem.people.length <= MOST_BOUNDED ? await pairPeople(problem) : null;
  const bound = solution?.bound ?? boundOf(problem);
  const placement = firstPlacement(input, mended.groups, latest.placement, true);
  const measures = measure(built, placement);
  const made = await repository.transaction(async (repo) => {
    const { run: locked, event: now } = await requireRun(repo, user, runId, { lock: true });
    assertState(now, ['TERMINATED'], 'Groups can be repaired');
    await readLatest(repo, input, locked, latest.number);
    const inserted = await repo.insertRun({
      ...{ ...from, eventId: event.id, solverVersion: SOLVER_VERSION, createdBy: user.id, state: 'running' },
      ...{ inputHash: hashInput(input), rules: notes },
    });
    if (!inserted) throw new RequestError('conflict', 'The groups of this event are being computed already.');
    await repo.finishRun(inserted, {
      ...{ state: 'done', total: measures.total, boundValue: bound.value, boundMethod: bound.method },
    });
    const head = { number: 0, step: null, byUserId: user.id, at: repo.now(), undo: null, redo: null };
    await repo.insertRevision(inserted.id, { ...head, ...measures, placement });
    return repo.getRun(inserted.id);
  });
  if (!made) throw new Error(`the repair of run ${runId} is missing after it was stored`);
  const board = toBoard(await readBoard(repository, input, made));
  return { board, moved: mended.moved.map((id) => nameOf(words, id)).toSorted() };
}
