import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFeasible } from '../../test/every-pairing.ts';
import { plainProblem } from '../../test/plain-problem.ts';
import { type RandomProblem, randomProblem, randomProblems } from '../../test/random-problem.ts';
import { FIXED_PEOPLE, GROUP_SIZES, type HardRule } from '../problem/hard-rule.ts';
import { validate } from '../validate/validate.ts';
import { checkFeasibility } from './check-feasibility.ts';
import { listRules } from './read-instance.ts';

function expectRight({ problem, planted, isInfeasible }: RandomProblem) {
  const answer = checkFeasibility(problem);
  if (planted) expect(answer.answer).toBe('feasible');
  if (isInfeasible) expect(answer.answer).toBe('infeasible');
  if (answer.answer === 'feasible') expect(validate(problem, answer.groups)).toEqual([]);
}

describe('checkFeasibility', () => {
  test('finds a valid pairing, or rules that clash of which none can be left out, as trying all pairings does', () => {
    fc.assert(
      fc.property(randomProblems({ most: 8 }), ({ problem, isInfeasible }) => {
        const answer = checkFeasibility(problem);
        const all = new Set(listRules(problem));
        if (answer.answer === 'feasible') {
          expect(isInfeasible).toBe(false);
          expect(validate(problem, answer.groups)).toEqual([]);
          return;
        }
        expect(answer).toMatchObject({ answer: 'infeasible', isIrreducible: true });
        if (answer.answer !== 'infeasible') return;
        expect(isFeasible(problem, all)).toBe(false);
        expect(isFeasible(problem, new Set(answer.rules))).toBe(false);
        for (const rule of answer.rules)
          expect(isFeasible(problem, new Set(answer.rules.filter((other) => other !== rule)))).toBe(true);
      }),
    );
  }, 120_000);

  test('finds what is planted among up to 60 people, and what clashes', () => {
    for (let seed = 1; seed <= 60; seed++) expectRight(randomProblem(seed, { fewest: 10, most: 60 }));
  });

  test('names the sizes where one person is alone, and accepts nobody in no groups', () => {
    const { problem } = randomProblem(1, { fewest: 1, most: 1 });
    expect(checkFeasibility(problem)).toEqual({ answer: 'infeasible', rules: [GROUP_SIZES], isIrreducible: true });
    const nobody = randomProblem(1, { fewest: 0, most: 0 }).problem;
    expect(checkFeasibility({ ...nobody, rules: [] })).toEqual({ answer: 'feasible', groups: [] });
  });

  test('names the count rule and the sizes where there are fewer mentors than groups', () => {
    const of = ['p000', 'p001'];
    const rules: HardRule[] = [
      { id: 'mentors', kind: 'count', each: null, of, least: 1, most: null },
      { id: 'apart', kind: 'apart', pairs: [['p000', 'p001']] },
    ];
    expect(checkFeasibility(plainProblem(12, 4, { rules }))).toEqual({
      answer: 'infeasible',
      rules: ['mentors', GROUP_SIZES],
      isIrreducible: true,
    });
    expect(checkFeasibility(plainProblem(12, 4, { rules, sizes: [6, 6] })).answer).toBe('feasible');
  });

  test('names the rules that join people and the one that parts them, and no other', () => {
    const rules: HardRule[] = [
      { id: 'first', kind: 'together', people: ['p000', 'p001'] },
      { id: 'second', kind: 'together', people: ['p001', 'p002'] },
      { id: 'other', kind: 'together', people: ['p003', 'p004'] },
      {
        id: 'repeats',
        kind: 'apart',
        pairs: [
          ['p000', 'p002'],
          ['p003', 'p005'],
        ],
      },
    ];
    expect(checkFeasibility(plainProblem(12, 4, { rules }))).toEqual({
      answer: 'infeasible',
      rules: ['first', 'second', 'repeats'],
      isIrreducible: true,
    });
  });

  test('names people who stay where they cannot', () => {
    const rules: HardRule[] = [{ id: 'r', kind: 'together', people: ['p000', 'p001'] }];
    const fixed = [['p000'], ['p001'], []];
    expect(checkFeasibility(plainProblem(12, 4, { rules, fixed }))).toEqual({
      answer: 'infeasible',
      rules: ['r', FIXED_PEOPLE],
      isIrreducible: true,
    });
  });

  test('proves that three people cannot be paired who can meet the same two only', () => {
    const lonely = ['p000', 'p001', 'p002'];
    const others = Array.from({ length: 20 }, (_, nth) => `p${String(nth).padStart(3, '0')}`).slice(3);
    const pairs = lonely.flatMap((a) => [...lonely, ...others.slice(2)].map((b): [string, string] => [a, b]));
    const answer = checkFeasibility(plainProblem(20, 2, { rules: [{ id: 'r', kind: 'apart', pairs }] }));
    expect(answer).toEqual({ answer: 'infeasible', rules: ['r'], isIrreducible: true });
  });
});
