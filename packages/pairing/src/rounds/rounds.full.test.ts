import { describe, expect, test } from 'vitest';
import { plainProblem } from '../../test/plain-problem.ts';
import { validate } from '../validate/validate.ts';
import { planRounds } from './plan-rounds.ts';

const events = [3, 4, 5].flatMap((size) =>
  Array.from({ length: 37 }, (_, nth) => ({ people: 12 + nth, size, rounds: Math.floor((11 + nth) / (size - 1)) - 3 })),
);

describe('planRounds', () => {
  test.each(events.filter(({ rounds }) => rounds > 0))(
    'plans $rounds rounds of $people in groups of $size without a repeat',
    ({ people, size, rounds }) => {
      const problem = plainProblem(people, size, { effort: 0.1 });
      const plan = planRounds(problem, rounds);
      expect(plan?.repeats).toEqual([]);
      for (const groups of plan?.rounds ?? []) {
        const sizes = groups.map(({ length }) => length);
        expect(validate({ ...problem, sizes }, groups)).toEqual([]);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }
    },
    60_000,
  );
});
