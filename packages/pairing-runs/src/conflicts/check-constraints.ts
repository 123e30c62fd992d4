import { RequestError } from '@pi/accounts';
import type { UnpairedPerson, User } from '@pi/domain/events';
import { requireEventAdmin } from '@pi/events';
import { readWords } from '../board/board-words.ts';
import { listUnpaired, unpairedOf } from '../board/list-unpaired.ts';
import { readInput } from '../input/read-input.ts';
import { planRun } from '../runs/plan-run.ts';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { conflictMessage, describeConflict } from './describe-conflict.ts';
import { findConflict, MOST_CHECKED, twoPeopleNote } from './find-conflict.ts';

/** What a pairing of an event would be like: there is one that follows all rules. */
export interface Constraints {
  /** How many people are put into groups. */
  people: number;
  /** The sizes of the groups. */
  sizes: readonly number[];
  notPaired: UnpairedPerson[];
  /** False: there are so many people that only a run says whether groups exist. */
  isChecked: boolean;
}

/**
 * Says whether groups exist that follow all rules of an event, without computing any; of very many
 * people it says how many groups there are to be.
 * @throws RequestError: not theirs, or none exist (infeasible, with the conflict)
 */
export async function checkConstraints(repository: RunsRepository, user: User, eventId: string): Promise<Constraints> {
  const event = await requireEventAdmin(repository, user, eventId);
  const input = await readInput(repository, event);
  const run = { kind: 'new', objective: event.criteria.objective, seed: 1, effort: 1 } as const;
  const plan = await planRun(repository, { ...run, parentRunId: null, parentRevision: null });
  const { problem, notes } = plan.build(input, false);
  const rules = [...notes, twoPeopleNote(input, problem.people.length)];
  const words = await readWords(repository, input, { rules }, []);
  const isChecked = problem.people.length <= MOST_CHECKED;
  const found = isChecked ? await findConflict(input, plan, run) : null;
  if (found) {
    const conflict = describeConflict(found, words);
    throw new RequestError('infeasible', conflictMessage(conflict), [], { conflict });
  }
  const placement = { unpaired: unpairedOf(input), roles: new Map(input.people.map(({ user: { id } }) => [id, null])) };
  return {
    people: problem.people.length,
    sizes: problem.sizes,
    notPaired: listUnpaired(input, placement, words),
    isChecked,
  };
}
