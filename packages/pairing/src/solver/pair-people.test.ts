import { describe, expect, test } from 'vitest';
import { everyPairing } from '../../test/every-pairing.ts';
import { randomProblem } from '../../test/random-problem.ts';
import { FIXED_PEOPLE, GROUP_SIZES } from '../problem/hard-rule.ts';
import { groupScore } from '../problem/own-scores.ts';
import type { Problem } from '../problem/problem.ts';
import { randomFrom, shuffle } from '../problem/random.ts';
import { validate } from '../validate/validate.ts';
import { pairPeople } from './pair-people.ts';

describe('pairPeople', () => {
  test.for([0, 1])('finds no pairing of %i people', async (people) => {
    const { problem } = randomProblem(1, { fewest: people, most: people });
    expect(await pairPeople(problem)).toBeNull();
  });

  test('finds a valid pairing in each of 2,000 events, or none where none is planted', {
    timeout: 300_000,
  }, async () => {
    for (let seed = 0; seed < 2000; seed += 1) {
      const { problem, planted, isInfeasible } = randomProblem(seed);
      const solution = await pairPeople(problem);
      const broken = solution ? validate(problem, solution.groups) : [];
      expect({ seed, broken, isFound: solution !== null || planted === null }).toEqual({
        seed,
        broken: [],
        isFound: true,
      });
      if (isInfeasible) expect({ seed, solution }).toEqual({ seed, solution: null });
      if (solution) expect(solution.total).toBeLessThanOrEqual(solution.bound.value);
    }
  });

  test('finds the highest total of small events, and no bound below it', { timeout: 60_000 }, async () => {
    for (let seed = 0; seed < 150; seed += 1) {
      const { problem } = randomProblem(seed, { most: 8 });
      const solution = await pairPeople({ ...problem, objective: 'total' });
      const best = highestTotal(problem);
      expect({ seed, total: solution?.total ?? null }).toEqual({ seed, total: best });
      if (solution) expect(solution.bound.value).toBeGreaterThanOrEqual(best ?? 0);
    }
  });

  test('gives the same bytes for the same event, in whatever order its people come', { timeout: 60_000 }, async () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const { problem } = randomProblem(seed, { fewest: 6 });
      const mixed: Problem = {
        ...problem,
        people: shuffle(randomFrom(seed), problem.people),
        rules: shuffle(randomFrom(seed + 1), problem.rules),
      };
      const [first, again, other] = [problem, problem, mixed].map((one) => pairPeople(one));
      const text = JSON.stringify(await first);
      expect(JSON.stringify(await again)).toBe(text);
      expect(JSON.stringify(await other)).toBe(text);
    }
  });

  test('says how far it is, and stops when it is cancelled', async () => {
    const { problem } = randomProblem(3, { fewest: 20 });
    const shares: number[] = [];
    await pairPeople({ ...problem, rules: [], fixed: [] }, { onProgress: ({ share }) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    await expect(pairPeople(problem, { signal: AbortSignal.abort(new Error('cancelled')) })).rejects.toThrow(
      'cancelled',
    );
  });
});

function highestTotal(problem: Problem): number | null {
  const active = new Set([...problem.rules.map(({ id }) => id), GROUP_SIZES, FIXED_PEOPLE]);
  let best: number | null = null;
  for (const groups of everyPairing(problem, active)) {
    const total = groups.reduce((sum, group) => sum + groupScore(problem, group), 0);
    best = Math.max(best ?? total, total);
  }
  return best;
}
