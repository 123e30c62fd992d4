import { describe, expect, test } from 'vitest';
import { plainProblem } from '../../test/plain-problem.ts';
import { randomProblem } from '../../test/random-problem.ts';
import type { HardRule } from '../problem/hard-rule.ts';
import { validate } from '../validate/validate.ts';
import { planRounds } from './plan-rounds.ts';

describe('planRounds', () => {
  test('plans nothing for one person, and where no round follows the rules', () => {
    expect(planRounds(plainProblem(1, 4), 3)).toBeNull();
    const rules: HardRule[] = [{ id: 'r', kind: 'common_quarters', quarters: 4 }];
    expect(planRounds(plainProblem(12, 4, { rules }), 3)).toBeNull();
  });

  test('plans no rounds where none are asked for', () => {
    expect(planRounds(plainProblem(12, 4), 0)).toEqual({ rounds: [], repeats: [], total: 0, lost: 0 });
  });

  test('plans ten rounds of ten groups of four without a repeat, better than by chance', () => {
    const problem = plainProblem(40, 4, { effort: 0.2 });
    const plan = planRounds(problem, 10);
    expect(plan?.repeats).toEqual([]);
    expect(plan?.rounds.map((groups) => validate(problem, groups))).toEqual(Array(10).fill([]));
    expect(plan?.total).toBeGreaterThan(1.08 * 10 * 60 * 500_000);
    expect(plan?.lost).toBeGreaterThan(0);
  });

  test('is the same for people in another order', () => {
    const problem = plainProblem(18, 3, { effort: 0.2 });
    const shuffled = { ...problem, people: [...problem.people].reverse() };
    expect(planRounds(shuffled, 4)).toEqual(planRounds(problem, 4));
  });

  test('names the pairs that meet again where there are too few people', () => {
    const problem = plainProblem(8, 4, { effort: 0.2 });
    const plan = planRounds(problem, 2);
    // Of each group of four, two pairs at least are in one of the two groups of the other round.
    expect(plan?.repeats).toHaveLength(4);
    expect(plan?.repeats.every(({ times }) => times === 2)).toBe(true);
  });

  test('follows the rules in each round, and repeats only pairs that must be together', () => {
    const rules: HardRule[] = [
      { id: 'a', kind: 'together', people: ['p000', 'p001'] },
      {
        id: 'b',
        kind: 'apart',
        pairs: [
          ['p002', 'p003'],
          ['p004', 'p005'],
          ['p000', 'p006'],
        ],
      },
      {
        id: 'c',
        kind: 'count',
        each: null,
        of: ['p007', 'p008', 'p009', 'p010', 'p011', 'p012'],
        least: 1,
        most: null,
      },
    ];
    const problem = plainProblem(24, 4, { rules, effort: 0.2 });
    const plan = planRounds(problem, 3);
    expect(plan?.rounds.map((groups) => validate(problem, groups))).toEqual([[], [], []]);
    expect(plan?.repeats).toEqual([{ people: ['p000', 'p001'], times: 3 }]);
  });

  test('follows the rules of all kinds', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { problem, planted } = randomProblem(seed, { most: 14 });
      const plan = planRounds({ ...problem, effort: 0.05 }, 3);
      if (planted) expect(plan).not.toBeNull();
      for (const groups of plan?.rounds ?? []) expect(validate(problem, groups)).toEqual([]);
    }
  });
});
