import { PairScores, type Problem } from '@pi/pairing';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../revisions/revision.ts';
import { boundOf } from './bound-of.ts';
import { fixPlaces } from './fixed-groups.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

function problem(ids: readonly string[], sizes: number[]): Problem {
  const people = ids.map((id) => ({ id, role: null, capacity: null, quarters: null }));
  const more = { scoredPairs: 'all', hasFreeSizes: false, objective: 'total', fixed: [], rules: [] } as const;
  return { people, scores: new PairScores(ids), sizes, seed: 1, effort: 1, ...more };
}

function placement(groups: string[][], lockedGroups: number[], lockedPeople: string[] = []): Placement {
  const locks = { lockedGroups: new Set(lockedGroups), lockedPeople: new Set(lockedPeople) };
  return { groups, ...locks, unpaired: new Map(), roles: new Map() };
}

describe('fixPlaces', () => {
  test('keeps locked groups whole and locked people in theirs, and fills the others evenly', () => {
    const before = placement(
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f', 'g'],
      ],
      [0],
      ['d', 'e', 'f'],
    );
    const fixed = fixPlaces(problem(IDS, [3, 2, 2]), before);
    expect(fixed.fixed).toEqual([['a', 'b'], ['d'], ['e', 'f']]);
    expect(fixed.sizes).toEqual([2, 2, 3]);
  });

  test('leaves out who takes no part any more', () => {
    const fixed = fixPlaces(
      problem(['b', 'c', 'd'], [3]),
      placement(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        [0, 1],
      ),
    );
    expect(fixed).toMatchObject({ fixed: [['b'], ['c', 'd']], sizes: [1, 2] });
  });

  test('is refused where all groups are locked and somebody is in none', () =>
    expect(() =>
      fixPlaces(
        problem(IDS.slice(0, 5), [3, 2]),
        placement(
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          [0, 1],
        ),
      ),
    ).toThrow(/unlock a group/));
});

describe('boundOf', () => {
  test('is no less than any total', () => {
    const one = problem(['a', 'b', 'c', 'd'], [2, 2]);
    one.scores.set('a', 'b', 5);
    one.scores.set('a', 'c', 9);
    one.scores.set('b', 'd', 1);
    one.scores.set('c', 'd', -4);
    // a 9, b 5, c 9, d 1, each pair for both.
    expect(boundOf(one)).toEqual({ value: 12, method: 'best_partners' });
  });
});
