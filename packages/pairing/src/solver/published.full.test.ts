import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { measurePublished } from '../../test/measure-published.ts';
import { randomProblem } from '../../test/random-problem.ts';
import { validate } from '../validate/validate.ts';
import { pairPeople } from './pair-people.ts';

const folder = sharedData('pairing');

describe.skipIf(folder === undefined)('published instances', () => {
  test('are all solved to their optima or within the stated gaps', { timeout: 1_800_000 }, async () => {
    const missed: unknown[] = [];
    for await (const { row, missed: reason } of measurePublished(folder ?? '', /./))
      if (reason) missed.push({ instance: row.instance, size: row.size, reason });
    expect(missed).toEqual([]);
  });
});

test('no pairing of 20,000 events breaks a rule', { timeout: 1_800_000 }, async () => {
  for (let seed = 0; seed < 20_000; seed += 1) {
    const { problem } = randomProblem(seed);
    const solution = await pairPeople(problem);
    expect({ seed, broken: solution ? validate(problem, solution.groups) : [] }).toEqual({ seed, broken: [] });
  }
});
