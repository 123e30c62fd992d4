import { expect, test } from 'vitest';
import { randomProblem } from '../../test/random-problem.ts';
import { validate } from '../validate/validate.ts';
import { checkFeasibility } from './check-feasibility.ts';

test.each([
  { events: 4000, fewest: 2, most: 24 },
  { events: 500, fewest: 20, most: 60 },
])(
  'decides $events events of up to $most people; what is planted is found, what clashes is proved',
  (range) => {
    let undecided = 0;
    for (let seed = 1; seed <= range.events; seed++) {
      const { problem, planted, isInfeasible } = randomProblem(seed, range);
      const answer = checkFeasibility(problem);
      if (planted) expect(answer.answer).toBe('feasible');
      if (isInfeasible) expect(answer.answer).toBe('infeasible');
      if (answer.answer === 'feasible') expect(validate(problem, answer.groups)).toEqual([]);
      if (answer.answer === 'undecided') undecided++;
    }
    expect(undecided).toBeLessThanOrEqual(range.events / 100);
  },
  600_000,
);
