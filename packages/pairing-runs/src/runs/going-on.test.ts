import { PairScores, type Problem } from '@pi/pairing';
import { describe, expect, test } from 'vitest';
import type { Placement } from '../revisions/revision.ts';
import { goingOn, hasLocks } from './going-on.ts';

function problem(ids: string, sizes: number[]): Problem {
  const people = [...ids].map((id) => ({ id, role: null, capacity: null, quarters: null }));
  const more = { scoredPairs: 'all', hasFreeSizes: false, objective: 'total', fixed: [], rules: [] } as const;
  return { people, scores: new PairScores([...ids]), sizes, seed: 1, effort: 1, ...more };
}

function placement(groups: string[], lockedGroups: number[], lockedPeople = ''): Placement {
  const locks = { lockedGroups: new Set(lockedGroups), lockedPeople: new Set(lockedPeople) };
  return { groups: groups.map((group) => [...group]), ...locks, unpaired: new Map(), roles: new Map() };
}

describe('goingOn', () => {
  test('unlocks a group that nobody is left in', () => {
    const going = goingOn(problem('cd', [2]), placement(['ab', 'cd'], [0]));
    expect(going.lockedGroups).toEqual(new Set());
    expect(hasLocks(problem('cd', [2]), going)).toBe(false);
  });

  test('moves the lock of a group with it where an earlier group vanished', () => {
    const going = goingOn(problem('cdefg', [2, 3]), placement(['ab', 'cd', 'efg'], [2]));
    expect(going.groups.map((group) => group.join(''))).toEqual(['cd', 'efg', 'ab']);
    expect(going.lockedGroups).toEqual(new Set([1]));
  });

  test('lets the smallest group go where nothing is locked, and leaves the others in order', () => {
    const going = goingOn(problem('acdefgh', [4, 3]), placement(['ab', 'cde', 'fgh'], [1], 'f'));
    expect(going.groups.map((group) => group.join(''))).toEqual(['cde', 'fgh', 'ab']);
    expect(going.lockedGroups).toEqual(new Set([0]));
  });

  test('leaves all groups where they are as long as there are places for them', () => {
    const before = placement(['ab', 'cd'], [1]);
    expect(goingOn(problem('cdef', [2, 2]), before)).toEqual(before);
  });
});
