import { groupSizes } from '../src/problem/group-sizes.ts';
import { PairScores } from '../src/problem/pair-scores.ts';
import type { Problem } from '../src/problem/problem.ts';
import { randomBelow, randomFrom } from '../src/problem/random.ts';

/**
 * So many people without rules, in groups of the size nearest to the one asked for; random scores.
 */
export function plainProblem(people: number, groupSize: number, changes: Partial<Problem> = {}): Problem {
  const ids = Array.from({ length: people }, (_, nth) => `p${String(nth).padStart(3, '0')}`);
  const scores = new PairScores(ids);
  const random = randomFrom(people);
  for (const [nth, a] of ids.entries())
    for (const b of ids.slice(nth + 1)) scores.set(a, b, randomBelow(random, 1_000_001));
  return {
    people: ids.map((id) => ({ id, role: null, capacity: null, quarters: null })),
    scores,
    scoredPairs: 'all',
    sizes: groupSizes(people, { groupSize, groupCountRule: 'nearest', groupCount: null }),
    hasFreeSizes: false,
    rules: [],
    objective: 'total',
    fixed: [],
    seed: 1,
    effort: 1,
    ...changes,
  };
}
