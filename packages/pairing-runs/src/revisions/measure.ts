import { evenSizes, groupScore, ownScores, type Problem, type Violation, validate } from '@pi/pairing';
import type { BuiltProblem } from '../input/build-problem.ts';
import { EVENT_RULES } from '../rules/rule-note.ts';
import type { Measures, Placement } from './revision.ts';

/**
 * The problem of those who are in a group of a placement, in as many groups: what the placement is
 * checked against. Who is in no group is listed, and no rule is broken by it.
 */
export function problemOf(problem: Problem, { groups }: Pick<Placement, 'groups'>): Problem {
  const placed = new Set(groups.flat());
  const sizes = problem.hasFreeSizes ? groups.map((group) => group.length) : evenSizes(placed.size, groups.length);
  return { ...problem, people: problem.people.filter(({ id }) => placed.has(id)), sizes, fixed: [] };
}

/** What a placement is worth, and which rules it breaks. */
export function measure({ problem, explain }: BuiltProblem, placement: Placement): Measures {
  const own = problemOf(problem, placement);
  const groupScores = placement.groups.map((group) => groupScore(own, group));
  return {
    total: groupScores.reduce((sum, score) => sum + score, 0),
    groupScores,
    ownScores: ownScores(own, placement.groups),
    reasons: placement.groups.map((group) => explain(group)),
    violations: validate(own, placement.groups).map(withoutWishes),
  };
}

/** Whose a private wish is, is stored nowhere but where they said it. */
function withoutWishes(violation: Violation): Violation {
  return violation.rule === EVENT_RULES.privateWishes ? { ...violation, people: [] } : violation;
}
