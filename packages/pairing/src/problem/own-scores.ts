import type { Groups, Problem } from './problem.ts';

type Scoring = Pick<Problem, 'people' | 'scores' | 'scoredPairs'>;

/** The score of a group, in millionths: the sum over its pairs that count. */
export function groupScore(problem: Scoring, group: readonly string[]): number {
  let sum = 0;
  for (const [a, b] of countedPairs(problem, group)) sum += problem.scores.get(a, b);
  return sum;
}

/**
 * The own score of each person, in millionths: the mean of their pairs that count, rounded down.
 * Mentors have none where only pairs of a mentor with a mentee count.
 */
export function ownScores(problem: Scoring, groups: Groups): Map<string, number> {
  const found = new Map<string, number>();
  const roles = rolesOf(problem);
  for (const group of groups)
    for (const person of group) {
      if (problem.scoredPairs === 'mentor_mentee' && roles.get(person) === 'mentor') continue;
      const pairs = countedPairs(problem, group).filter((pair) => pair.includes(person));
      if (pairs.length === 0) continue;
      const sum = pairs.reduce((total, [a, b]) => total + problem.scores.get(a, b), 0);
      found.set(person, Math.floor(sum / pairs.length));
    }
  return found;
}

function countedPairs(problem: Scoring, group: readonly string[]): [string, string][] {
  const roles = problem.scoredPairs === 'mentor_mentee' ? rolesOf(problem) : null;
  const pairs: [string, string][] = [];
  for (const [nth, a] of group.entries())
    for (const b of group.slice(nth + 1)) if (!roles || roles.get(a) !== roles.get(b)) pairs.push([a, b]);
  return pairs;
}

function rolesOf({ people }: Pick<Problem, 'people'>) {
  return new Map(people.map(({ id, role }) => [id, role]));
}
