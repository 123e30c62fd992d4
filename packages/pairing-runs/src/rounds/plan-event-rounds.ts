import { notFound, RequestError } from '@pi/accounts';
import type { User } from '@pi/domain/events';
import { assertState, requireEventAdmin } from '@pi/events';
import { planRounds } from '@pi/pairing';
import { readWords } from '../board/board-words.ts';
import { conflictMessage, describeConflict } from '../conflicts/describe-conflict.ts';
import { findConflict, twoPeopleNote } from '../conflicts/find-conflict.ts';
import { hashInput } from '../input/input-hash.ts';
import { readInput } from '../input/read-input.ts';
import type { ResultsRepository } from '../results/results.repository.ts';
import { planRun } from '../runs/plan-run.ts';
import { type PlanView, toPlanView } from './plan-view.ts';

/** Somebody waits meanwhile: for so many people it takes some three seconds. */
const MOST_PEOPLE = 200;

/**
 * Plans several rounds of groups of an event at once, in place of an earlier plan.
 * @throws RequestError: not theirs, another state or too many people (conflict), or no groups
 *   follow the rules (infeasible)
 */
export async function planEventRounds(
  repository: ResultsRepository,
  user: User,
  eventId: string,
  rounds: number,
): Promise<PlanView> {
  const event = await requireEventAdmin(repository, user, eventId);
  assertState(event, ['TERMINATED'], 'Rounds are planned');
  const input = await readInput(repository, event);
  const run = { kind: 'new', objective: event.criteria.objective, seed: 1, effort: 1 } as const;
  const plan = await planRun(repository, { ...run, parentRunId: null, parentRevision: null });
  const { problem, notes } = plan.build(input);
  if (problem.people.length > MOST_PEOPLE)
    throw new RequestError('conflict', `Rounds are planned for at most ${MOST_PEOPLE} people.`);
  const conflict = await findConflict(input, plan, run);
  const found = conflict ? null : planRounds(problem, rounds);
  if (!found) {
    const rules = [...notes, twoPeopleNote(input, problem.people.length)];
    const words = await readWords(repository, input, { rules }, []);
    const stored = conflict ?? { answer: 'undecided' as const, rules: [], remedies: [] };
    const described = describeConflict(stored, words);
    throw new RequestError('infeasible', conflictMessage(described), [], { conflict: described });
  }
  return repository.transaction(async (repo) => {
    assertState(await requireEventAdmin(repo, user, eventId, { lock: true }), ['TERMINATED'], 'Rounds are planned');
    await repo.deleteRounds(eventId);
    await repo.insertRounds(eventId, found, hashInput(input));
    const stored = await repo.getRounds(eventId);
    if (!stored) throw new Error(`the rounds of event ${eventId} are missing after they were stored`);
    return toPlanView(stored);
  });
}

/** Deletes the rounds of an event. @throws RequestError where there are none */
export function removeRounds(repository: ResultsRepository, user: User, eventId: string): Promise<void> {
  return repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    assertState(event, ['STARTED', 'TERMINATED'], 'Rounds can be removed');
    if (!(await repo.deleteRounds(eventId))) throw notFound('plan of rounds');
  });
}

/** The rounds of an event; null: none are planned. @throws RequestError for all but organizers */
export async function viewRounds(repository: ResultsRepository, user: User, eventId: string): Promise<PlanView | null> {
  await requireEventAdmin(repository, user, eventId);
  const stored = await repository.getRounds(eventId);
  return stored && toPlanView(stored);
}
