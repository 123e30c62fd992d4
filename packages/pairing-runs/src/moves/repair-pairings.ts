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
import { republish } from '../results/republish.ts';
import type { ResultsRepository } from '../results/results.repository.ts';
import { measure } from '../revisions/measure.ts';
import { readLatest } from '../revisions/read-latest.ts';
import { nameOf } from '../rules/rule-words.ts';
import { boundOf } from '../runs/bound-of.ts';
import { firstPlacement } from '../runs/first-placement.ts';
import { planRun } from '../runs/plan-run.ts';
import { readSeen } from './read-latest.ts';

/** Events of so many people get the bound of the solver. */
const MOST_BOUNDED = 36;

/** Groups that are published are repaired as well, when somebody leaves. */
const REPAIRED_IN = ['TERMINATED', 'PAIRING_PUBLISHED'] as const;

/**
 * Mends the latest revision of a run after people dropped out or joined: a new run, in which as few
 * as possible are with others than before. Who was taken out by hand stays out, and who is locked
 * stays.
 * Groups that are published are published again at once.
 * @param appUrl where the site is reached
 * @throws RequestError: not theirs, another state (conflict), a later revision or run (conflict,
 *   with the board and the difference), or no groups follow the rules (infeasible, with the
 *   conflict)
 */
export async function repairPairings(
  repository: ResultsRepository,
  user: User,
  runId: string,
  appUrl: URL,
): Promise<{ board: Board; moved: string[] }> {
  const seen = await readSeen(repository, user, runId, null);
  const { run, event, input, latest, words } = seen;
  assertState(event, REPAIRED_IN, 'Groups can be repaired');
  await readLatest(repository, input, run, latest.number);
  const settings = { kind: 'repair', objective: run.objective, seed: run.seed, effort: 1 } as const;
  const from = { ...settings, parentRunId: runId, parentRevision: latest.number };
  const plan = await planRun(repository, from);
  const built = plan.build(input);
  const { problem, notes, start } = built;
  const before = start ?? latest.placement;
  const isLarge = problem.people.length > MOST_CHECKED;
  const early = isLarge ? null : await findConflict(input, plan, settings);
  const mended = early ? null : repair(problem, before.groups);
  // Whether rules clash takes long to find out of so many people: only where nothing was found.
  const conflict = isLarge && !mended ? await findConflict(input, plan, settings) : early;
  if (conflict) {
    const rules = [...notes, twoPeopleNote(input, problem.people.length)];
    const found = describeConflict(conflict, { ...words, notes: new Map(rules.map((note) => [note.id, note])) });
    throw new RequestError('infeasible', conflictMessage(found), [], { conflict: found });
  }
  if (!mended || validate(problem, mended.groups).length > 0)
    throw new RequestError('conflict', 'No repair was found: pair the rest again, or all of them.');
  const solution = problem.people.length <= MOST_BOUNDED ? await pairPeople(problem) : null;
  const bound = solution?.bound ?? boundOf(problem);
  const placement = firstPlacement(input, mended.groups, before, true);
  const measures = measure(built, placement);
  const made = await repository.transactionWithLetters(async (repo, tx) => {
    const { run: locked, event: now } = await requireRun(repo, user, runId, { lock: true });
    assertState(now, [event.status], 'These groups can be repaired');
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
    const stored = await repo.getRun(inserted.id);
    if (stored && event.status === 'PAIRING_PUBLISHED')
      await republish(repo, tx, user, await readBoard(repo, input, stored), { before: latest, appUrl });
    return stored;
  });
  if (!made) throw new Error(`the repair of run ${runId} is missing after it was stored`);
  const board = toBoard(await readBoard(repository, input, made));
  return { board, moved: mended.moved.map((id) => nameOf(words, id)).toSorted() };
}
