import { checkFeasibility } from '@pi/pairing';
import { listValid } from '../input/not-paired.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import { EVENT_RULES, type RuleNote } from '../rules/rule-note.ts';
import type { RunPlan } from '../runs/plan-run.ts';
import { findRemedies } from './find-remedies.ts';
import type { StoredConflict } from './stored-conflict.ts';

/** Of so many people it is known within a second or two whether groups exist; somebody may wait. */
export const MOST_CHECKED = 200;

/**
 * Why no groups follow the rules; null: there are some, or, in a longer search, there may be.
 * Fewer than two people are a conflict too.
 */
export async function findConflict(
  input: PairingInput,
  plan: RunPlan,
  { effort }: { effort: number },
): Promise<StoredConflict | null> {
  const { problem } = plan.build(input, false);
  if (problem.people.length < 2) {
    const open = input.people.length - listValid(input).length;
    return {
      answer: 'infeasible',
      rules: [EVENT_RULES.twoPeople],
      isIrreducible: true,
      remedies: [{ kind: 'reopen', open }],
    };
  }
  const found = checkFeasibility(problem);
  if (found.answer === 'feasible') return null;
  if (found.answer === 'infeasible')
    return {
      answer: 'infeasible',
      rules: found.rules,
      isIrreducible: found.isIrreducible,
      remedies: await findRemedies(input, plan, found.rules),
    };
  return effort > 1 ? null : { answer: 'undecided', rules: [], remedies: [] };
}

/** The note of the rule that two people are needed. */
export function twoPeopleNote(input: PairingInput, people: number): RuleNote {
  const open = input.people.length - listValid(input).length;
  return { id: EVENT_RULES.twoPeople, kind: 'two_people', people, open };
}
