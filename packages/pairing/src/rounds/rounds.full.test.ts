import { describe, expect, test } from 'vitest';
import { plainProblem } from '../../test/plain-problem.ts';
import { validate } from '../validate/validate.ts';
import { planRounds } from './plan-rounds.ts';

/**
 * Groups of five or six, in fewer groups than that: in a second round, two of a group meet again.
 */
const IMPOSSIBLE = new Set(['17 in groups of 4', ...[21, 22, 26, 27].map((people) => `${people} in groups of 5`)]);

const events = [3, 4, 5].flatMap((size) =>
  Array.from({ length: 37 }, (_, nth) => ({ people: 12 + nth, size, rounds: Math.floor((11 + nth) / (size - 1)) - 3 })),
);

describe('planRounds', () => {
  test.each(events.filter(({ rounds }) => rounds > 0))(
    'plans $rounds rounds of $people in groups of $size without a repeat',
    ({ people, size, rounds }) => {
      const problem = plainProblem(people, size, { effort: 0.1 });
      const isImpossible = IMPOSSIBLE.has(`${people} in groups of ${size}`);
      if (isImpossible) expect(Math.max(...problem.sizes)).toBeGreaterThan(problem.sizes.length);
      const plan = planRounds(problem, isImpossible ? 1 : rounds);
      expect(plan?.repeats).toEqual([]);
      for (const groups of plan?.rounds ?? []) expect(validate(problem, groups)).toEqual([]);
    },
    60_000,
  );
});
