import { type Objective, toUtcQuarters } from '@pi/domain/events';
import { explainGroup, PairScores, type Person, type Problem, type Reason, scorePeople } from '@pi/pairing';
import type { RuleNote } from '../rules/rule-note.ts';
import { toHardRules } from '../rules/to-hard-rules.ts';
import { planGroups } from './group-plan.ts';
import { hoursQuestion, listValid } from './not-paired.ts';
import type { PairingInput, Registered } from './pairing-input.ts';
import { toScoreInput } from './score-input.ts';

/** How a pairing is looked for. */
export interface SearchSettings {
  objective: Objective;
  seed: number;
  effort: number;
}

/** A problem with what words about it and its groups are made of. */
export interface BuiltProblem {
  problem: Problem;
  /** Its rules. */
  notes: RuleNote[];
  /** The facts that the people of a group share, the strongest first. */
  explain(group: readonly string[]): Reason[];
}

/**
 * The problem of pairing those who are valid.
 * @param isScored false: all scores are 0, for questions that depend on rules alone
 * @param without who is left out though they are valid
 */
export function buildProblem(
  input: PairingInput,
  { objective, seed, effort }: SearchSettings,
  { isScored = true, without = new Set<string>() }: { isScored?: boolean; without?: ReadonlySet<string> } = {},
): BuiltProblem {
  const registered = listValid(input).filter(({ user }) => !without.has(user.id));
  const people = registered.map((one) => toPerson(input, one));
  const { sizes, scoredPairs, hasFreeSizes } = planGroups(input.event, people);
  const hasCapacities = scoredPairs === 'mentor_mentee';
  const { rules, notes } = toHardRules(input, registered, { sizes, hasCapacities });
  const scored = toScoreInput(input, registered);
  const scores = isScored ? scorePeople(scored) : new PairScores(people.map(({ id }) => id));
  return {
    problem: { people, scores, scoredPairs, sizes, hasFreeSizes, rules, objective, fixed: [], seed, effort },
    notes,
    explain: (group) => explainGroup(scored, group),
  };
}

function toPerson(input: PairingInput, { user, registration, answers }: Registered): Person {
  const { roles, criteria, endDay } = input.event;
  const question = hoursQuestion(input);
  const hours = question && answers.get(question.id);
  const own = input.rules.findLast(({ rule }) => rule.kind === 'capacity' && rule.person === user.id)?.rule;
  const capacity = own?.kind === 'capacity' ? own.mentees : criteria.mentorCapacity;
  return {
    id: user.id,
    role: roles && registration.role,
    capacity: roles && registration.role === 'mentor' ? capacity : null,
    quarters: typeof hours === 'object' && 'hours' in hours ? toUtcQuarters(hours, endDay) : null,
  };
}
