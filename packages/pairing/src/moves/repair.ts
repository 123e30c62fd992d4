import { decide } from '../feasibility/decide.ts';
import type { Instance } from '../feasibility/instance.ts';
import { listRules, readInstance } from '../feasibility/read-instance.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { type EarlierGroups, readEarlierGroups } from './earlier-groups.ts';
import { findFewestMoves } from './fewest-moves.ts';
import { MendedGroups } from './mended-groups.ts';
import { placeInOrder } from './place-in-order.ts';
import { pairScorer } from './score-with.ts';
import { stayClose } from './stay-close.ts';

/** A pairing that was mended. */
export interface Repair {
  /** Groups that go on, in their order, then new ones; in a problem with `fixed`, by place. */
  groups: Groups;
  /**
   * People of both pairings who are not in the group that goes on with theirs; as few as can be.
   * Each group goes on with one at most; where people stay in a place, with that of most of them.
   */
  moved: string[];
  /** Whether fewer moves are proved to be impossible. */
  isFewest: boolean;
}

/** How many changes of groups an exact search looks at. */
const STEPS = 150_000;

/**
 * Mends a pairing after people dropped out or joined, moving as few others as possible; among as
 * few, the highest total that is found.
 * @param problem of the people who take part now @param before a pairing of others too
 * @returns null where no valid pairing was found
 */
export function repair(problem: Problem, before: Groups): Repair | null {
  if (problem.people.length < 2) return problem.sizes.length > 0 || problem.people.length > 0 ? null : nothing();
  const decision = decide(problem, new Set(listRules(problem)));
  if (decision.answer === 'infeasible') return null;
  const single = { ...problem, rules: problem.rules.filter(({ kind }) => kind !== 'together'), fixed: [] };
  const instance = { ...readInstance(single, new Set(listRules(single))), groups: problem.sizes.length };
  const earlier = readEarlierGroups(problem, instance.ids, before);
  const scorer = pairScorer(problem);
  const idsOf = (people: readonly number[]) => people.map((person) => instance.ids[person] ?? '');
  const exact = findFewestMoves(startOf(problem, instance, earlier), {
    waiting: earlier.waiting,
    frozen: earlier.frozen,
    steps: STEPS,
    scoreWith: (person, members) => scorer(instance.ids[person] ?? '', idsOf(members)),
  });
  const found = exact.groups ?? stayClose(problem, earlier, decision.answer === 'feasible' ? decision.groups : null);
  if (!found) return null;
  const moved = [...earlier.home.keys()].filter((person) => {
    const at = earlier.home[person] as number;
    return at >= 0 && !found[at]?.includes(person);
  });
  const forced = moved.filter((person) => earlier.frozen.has(person)).length;
  return {
    groups: placeInOrder(problem, earlier, found.map(idsOf)),
    moved: idsOf(moved),
    isFewest: exact.groups !== null || moved.length - forced <= exact.atLeast,
  };
}

function nothing(): Repair {
  return { groups: [], moved: [], isFewest: true };
}

function startOf(problem: Problem, instance: Instance & { groups: number }, { groups }: EarlierGroups): MendedGroups {
  const joined = { ...problem, fixed: [] };
  const mates: number[][] = instance.ids.map(() => []);
  for (const { people } of readInstance(joined, new Set(listRules(joined))).units)
    for (const person of people) mates[person] = people.filter((other) => other !== person);
  const copies = groups.map(({ members, place }) => ({ members: [...members], place }));
  return new MendedGroups(instance, mates, copies);
}
