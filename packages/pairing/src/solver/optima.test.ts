import { describe, expect, test } from 'vitest';
import { everyPairing } from '../../test/every-pairing.ts';
import { mentoring, planted } from '../../test/known-optimum.ts';
import { FIXED_PEOPLE, GROUP_SIZES } from '../problem/hard-rule.ts';
import { groupScore, ownScores } from '../problem/own-scores.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { pairPeople } from './pair-people.ts';

describe('totals that are known', () => {
  test.for([
    [40, 2],
    [240, 2],
    [24, 3],
    [60, 3],
    [60, 4],
    [30, 5],
    [120, 4],
  ] as const)('are found and proved for %i people in groups of %i', { timeout: 60_000 }, async ([people, size]) => {
    const { problem, total } = planted(people, size, 7);
    const solution = await pairPeople(problem);
    expect(solution?.total).toBe(total);
    expect(solution?.bound).toEqual({ value: total, method: 'exact' });
  });

  test('are found for 300 people in groups of 4, with a bound named as loose', { timeout: 60_000 }, async () => {
    const { problem, total } = planted(300, 4, 7);
    const solution = await pairPeople(problem);
    expect(solution?.total).toBe(total);
    expect(solution?.bound.method).toBe('best_partners');
  });
});

describe('the goal "fair"', () => {
  test('raises the lowest pair as far as any pairing does, then the total', async () => {
    for (let seed = 0; seed < 25; seed += 1) {
      const { problem } = planted(8, 2, seed);
      expect(await measured({ ...problem, objective: 'fair' })).toEqual(fairest(problem));
    }
  });

  test.for([false, true])('raises the worst-off mentee first; same capacity: %s', async (hasSameCapacity) => {
    for (let seed = 0; seed < 25; seed += 1) {
      const problem = mentoring(3, 5, seed, hasSameCapacity);
      expect({ seed, ...(await measured(problem)) }).toEqual({ seed, ...fairest(problem) });
    }
  });

  test('raises the worst-off of larger groups above that of the highest total', { timeout: 60_000 }, async () => {
    const { problem } = planted(21, 3, 5);
    const [total, fair] = await Promise.all([pairPeople(problem), pairPeople({ ...problem, objective: 'fair' })]);
    expect(fair?.worst?.score).toBeGreaterThanOrEqual(total?.worst?.score ?? 0);
    expect(fair?.total).toBeLessThanOrEqual(total?.total ?? 0);
  });
});

interface Measure {
  worst: number | null;
  total: number | null;
}

async function measured(problem: Problem): Promise<Measure> {
  const solution = await pairPeople(problem);
  return { worst: solution?.worst?.score ?? null, total: solution?.total ?? null };
}

/** By trying all pairings. */
function fairest(problem: Problem): Measure {
  const active = new Set([...problem.rules.map(({ id }) => id), GROUP_SIZES, FIXED_PEOPLE]);
  let best: Measure = { worst: null, total: null };
  for (const groups of everyPairing(problem, active)) {
    if (problem.scoredPairs === 'mentor_mentee' && !hasOneMentorEach(groups)) continue;
    const worst = Math.min(...ownScores(problem, groups).values());
    const total = groups.reduce((sum, group) => sum + groupScore(problem, group), 0);
    const isBetter = best.worst === null || worst > best.worst || (worst === best.worst && total > (best.total ?? 0));
    if (isBetter) best = { worst, total };
  }
  return best;
}

function hasOneMentorEach(groups: Groups): boolean {
  return groups.every((group) => group.filter((id) => id.startsWith('mentor')).length === 1);
}
