import { notFound, RequestError } from '@pi/accounts';
import type { Board, Objective, RunProgress, User } from '@pi/domain/events';
import { assertState, requireEventAdmin } from '@pi/events';
import { SOLVER_VERSION } from '@pi/pairing';
import { toBoard } from '../board/to-board.ts';
import { readBoard, readProgress } from '../board/view-board.ts';
import { conflictMessage } from '../conflicts/describe-conflict.ts';
import { findConflict, MOST_CHECKED, twoPeopleNote } from '../conflicts/find-conflict.ts';
import { hashInput } from '../input/input-hash.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import { readInput } from '../input/read-input.ts';
import { readLatest } from '../revisions/read-latest.ts';
import { computeRun } from './compute-run.ts';
import { deadSince, MOST_ATTEMPTS } from './dead-runs.ts';
import { planRun } from './plan-run.ts';
import type { NewRun, Run } from './run.ts';
import type { RunsRepository } from './runs.repository.ts';

/** What somebody asks for when they pair an event. */
export interface PairingRequest {
  /** Null: the event's own. */
  objective: Objective | null;
  seed: number;
  /** Whether to search twenty times as long. */
  isLonger: boolean;
  /** A revision of a run of the event whose locked groups and people stay. */
  rest: { run: string; revision: number } | null;
}

/** What became of it: groups, or a run that a worker computes. */
export type PairingResult = { board: Board } | { progress: RunProgress };

/** Events of so many people are computed while somebody waits. */
const MOST_AT_ONCE = 36;
const LONGER = 20;

/**
 * Pairs the people of an event that has ended.
 * @throws RequestError: not theirs, another state, a run that is not done (conflict), a rest that
 *   is not the latest revision (conflict, with the board and the difference), or rules that clash
 *   (infeasible, with the conflict)
 */
export async function createPairings(
  repository: RunsRepository,
  user: User,
  eventId: string,
  request: PairingRequest,
): Promise<PairingResult> {
  const event = await requireEventAdmin(repository, user, eventId);
  assertState(event, ['TERMINATED'], 'People are paired');
  const input = await readInput(repository, event);
  const parent = request.rest && (await requireParent(repository, input, request.rest));
  const run: NewRun = {
    eventId,
    kind: parent ? 'rest' : 'new',
    parentRunId: parent?.id ?? null,
    parentRevision: request.rest?.revision ?? null,
    state: 'running',
    objective: request.objective ?? event.criteria.objective,
    seed: request.seed,
    effort: request.isLonger ? LONGER : 1,
    solverVersion: SOLVER_VERSION,
    createdBy: user.id,
    inputHash: hashInput(input),
    rules: [],
  };
  return startRun(repository, user, input, run);
}

async function requireParent(
  repository: RunsRepository,
  input: PairingInput,
  { run, revision }: { run: string; revision: number },
): Promise<Run> {
  const parent = await repository.getRun(run);
  if (!parent || parent.eventId !== input.event.id) throw notFound('run');
  if (parent.state !== 'done') throw new RequestError('conflict', `The run has no groups: it is ${parent.state}.`);
  await readLatest(repository, input, parent, revision, 'rest.revision');
  return parent;
}

/**
 * Stores a run as long as the event, and what the run starts from, are as they were.
 * @throws RequestError: another state, a later revision, or another run on its way (conflict)
 */
export function insertRun(repository: RunsRepository, user: User, input: PairingInput, run: NewRun): Promise<Run> {
  return repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, run.eventId, { lock: true });
    assertState(event, ['TERMINATED'], 'People are paired');
    const { parentRunId, parentRevision } = run;
    const parent = parentRunId === null ? null : await repo.lockRun(parentRunId);
    if (parent) await readLatest(repo, input, parent, parentRevision ?? 0);
    const inserted = await repo.insertRun(run);
    if (!inserted) throw new RequestError('conflict', 'The groups of this event are being computed already.');
    return inserted;
  });
}

/** Checks whether there are groups, and computes them: at once, or in a queue. */
export async function startRun(
  repository: RunsRepository,
  user: User,
  input: PairingInput,
  run: NewRun,
): Promise<PairingResult> {
  await repository.releaseDeadRuns(deadSince(repository.now()), MOST_ATTEMPTS);
  const plan = await planRun(repository, run);
  const { problem, notes } = plan.build(input, false);
  // Of more people whoever computes the run finds out.
  const conflict = problem.people.length > MOST_CHECKED ? null : await findConflict(input, plan, run);
  if (conflict) {
    const rules = [...notes, twoPeopleNote(input, problem.people.length)];
    throw await refuse(repository, user, input, { ...run, rules, state: conflict.answer, conflict });
  }
  const isLong = run.effort > 1 || problem.people.length > MOST_AT_ONCE;
  const order: NewRun = { ...run, rules: notes, state: isLong ? 'waiting' : 'running' };
  const started = await insertRun(repository, user, input, order);
  if (isLong) return { progress: await readProgress(repository, input, started) };
  const state = await computeRun(repository, started);
  const done = await repository.getRun(started.id);
  if (state !== 'done' || !done) throw await unfinished(repository, input, done ?? started);
  return { board: toBoard(await readBoard(repository, input, done)) };
}

/** Stores why there are no groups, so that the board shows it. */
async function refuse(repository: RunsRepository, user: User, input: PairingInput, run: NewRun): Promise<RequestError> {
  return unfinished(repository, input, await insertRun(repository, user, input, run));
}

async function unfinished(repository: RunsRepository, input: PairingInput, run: Run): Promise<RequestError> {
  const { conflict, state } = await readProgress(repository, input, run);
  if (conflict) return new RequestError('infeasible', conflictMessage(conflict), [], { conflict });
  if (state === 'cancelled') return new RequestError('conflict', 'The computation was cancelled.');
  throw new Error(`run ${run.id} ended as ${state}`);
}
