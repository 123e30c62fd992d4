import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomProblem, randomProblems } from '../../test/random-problem.ts';
import { groupScore } from '../problem/own-scores.ts';
import type { Groups, Problem } from '../problem/problem.ts';
import { validate } from '../validate/validate.ts';
import { viewPlaces } from './view-places.ts';

const total = (problem: Problem, groups: Groups) => groups.reduce((sum, group) => sum + groupScore(problem, group), 0);

describe('viewPlaces', () => {
  test('refuses somebody who does not take part', () => {
    const { problem } = randomProblem(1);
    expect(() => viewPlaces(problem, [], 'nobody')).toThrow(RangeError);
  });

  test('lets somebody who is in no group only join', () => {
    const { problem, planted } = plantedProblem();
    const groups = planted.map((group) => group.filter((id) => id !== 'p003'));
    const places = viewPlaces(problem, groups, 'p003');
    expect(places).toHaveLength(groups.length);
    expect(places.every(({ swapWith }) => swapWith === null)).toBe(true);
    const back = places.find(({ groups: after }) => validate(problem, after).length === 0);
    expect(places[0]).toBe(back);
  });

  test('gives the best move into each other group, with the rules that it breaks and the change of the total', () => {
    fc.assert(
      fc.property(randomProblems({ most: 12 }), fc.nat(), ({ problem }, choice) => {
        const ids = problem.people.map(({ id }) => id).sort();
        const groups = problem.sizes.map((size) => ids.splice(0, size));
        const [person = ''] = groups[choice % groups.length] ?? [];
        const places = viewPlaces(problem, groups, person);
        expect(places.map(({ group }) => group).sort()).toEqual(
          groups.flatMap((group, at) => (group.includes(person) ? [] : [at])).sort(),
        );
        for (const { group, groups: after, change, violations } of places) {
          expect(violations).toEqual(validate(problem, after));
          expect(change).toBe(total(problem, after) - total(problem, groups));
          for (const other of allMoves(groups, person, group)) {
            const broken = validate(problem, other).length;
            expect(broken).toBeGreaterThanOrEqual(violations.length);
            if (broken === violations.length) expect(total(problem, other)).toBeLessThanOrEqual(total(problem, after));
          }
        }
        const broken = places.map(({ violations }) => violations.length);
        expect(broken).toEqual([...broken].sort((a, b) => a - b));
      }),
    );
  }, 60_000);
});

function plantedProblem() {
  for (let seed = 1; ; seed++) {
    const { problem, planted } = randomProblem(seed, { fewest: 9, most: 9 });
    if (planted && problem.sizes.length === 3) return { problem, planted };
  }
}

function allMoves(groups: Groups, person: string, to: number): Groups[] {
  const swap = (id: string, other: string) => (id === person ? other : id === other ? person : id);
  return [
    groups.map((group, at) => [...group.filter((id) => id !== person), ...(at === to ? [person] : [])]),
    ...(groups[to] ?? []).map((other) => groups.map((group) => group.map((id) => swap(id, other)))),
  ];
}
