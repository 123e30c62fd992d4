import type { Problem } from '../problem/problem.ts';

/** Adds up the scores of somebody with others, in millionths, over the pairs that count. */
export function pairScorer({ people, scores, scoredPairs }: Problem) {
  const roles = new Map(people.map(({ id, role }) => [id, role]));
  const counts = (a: string, b: string) => scoredPairs === 'all' || roles.get(a) !== roles.get(b);
  return (person: string, others: readonly string[]): number =>
    others.reduce((sum, other) => sum + (counts(person, other) ? scores.get(person, other) : 0), 0);
}
