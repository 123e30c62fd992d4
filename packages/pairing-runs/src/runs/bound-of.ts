import type { Bound, Problem } from '@pi/pairing';

/**
 * An upper bound that is cheap: nobody has better partners than the best ones, as many as the
 * largest group has; each pair counts for both.
 */
export function boundOf({ people, scores, sizes, scoredPairs, hasFreeSizes }: Problem): Bound {
  const partners = (hasFreeSizes ? people.length : Math.max(0, ...sizes)) - 1;
  let sum = 0;
  for (const one of people) {
    const own = people
      .filter(({ id, role }) => id !== one.id && (scoredPairs === 'all' || role !== one.role))
      .map(({ id }) => scores.get(one.id, id))
      .toSorted((a, b) => b - a);
    sum += own.slice(0, partners).reduce((total, score) => total + Math.max(0, score), 0);
  }
  return { value: Math.floor(sum / 2), method: 'best_partners' };
}
