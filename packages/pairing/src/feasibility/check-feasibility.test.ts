import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFeasible } from '../../test/every-pairing.ts';
import { randomProblem, randomProblems } from '../../test/random-problem.ts';
import { GROUP_SIZES } from '../problem/hard-rule.ts';
import { validate } from '../validate/validate.ts';
import { checkFeasibility } from './check-feasibility.ts';
import { listRules } from './read-instance.ts';

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
  });

  test('finds what is planted among up to 60 people', () => {
    fc.assert(
      fc.property(randomProblems({ most: 60 }), ({ problem, planted, isInfeasible }) => {
        const answer = checkFeasibility(problem);
        if (planted) expect(answer.answer).toBe('feasible');
        if (isInfeasible) expect(answer.answer).toBe('infeasible');
        if (answer.answer === 'feasible') expect(validate(problem, answer.groups)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('names the sizes where one person is alone, and accepts nobody in no groups', () => {
    const { problem } = randomProblem(1, { fewest: 1, most: 1 });
    expect(checkFeasibility(problem)).toEqual({ answer: 'infeasible', rules: [GROUP_SIZES], isIrreducible: true });
    const nobody = randomProblem(1, { fewest: 0, most: 0 }).problem;
    expect(checkFeasibility({ ...nobody, rules: [] })).toEqual({ answer: 'feasible', groups: [] });
  });
});
