import { describe, expect, test } from 'vitest';
import { evenSizes } from '../problem/group-sizes.ts';
import { findDesign } from './find-design.ts';
import { finiteField } from './finite-field.ts';
import { transversalRounds } from './transversal-rounds.ts';

/**
 * How often each two people are in one group, at most; each round has everybody once, in these
 * sizes.
 */
function mostMeetings(rounds: number[][][], sizes: readonly number[]): number {
  const met = new Map<string, number>();
  const people = sizes.reduce((sum, size) => sum + size, 0);
  for (const groups of rounds) {
    expect(new Set(groups.flat()).size).toBe(people);
    expect(groups.map(({ length }) => length).sort()).toEqual([...sizes].sort());
    for (const group of groups)
      for (const a of group) for (const b of group) if (a < b) met.set(`${a} ${b}`, (met.get(`${a} ${b}`) ?? 0) + 1);
  }
  return [...met.values()].reduce((most, times) => Math.max(most, times), 0);
}

describe('findDesign', () => {
  test('finds none where groups are larger than their number: of a group, two would meet again', () => {
    expect(findDesign(evenSizes(22, 4), 2)).toBeNull();
    expect(findDesign(evenSizes(22, 4), 1)).toHaveLength(1);
  });

  test('finds none where somebody would have to meet more people than there are', () => {
    expect(findDesign(evenSizes(12, 6), 12)).toBeNull();
  });

  test.each([
    { people: 40, groups: 10, rounds: 10 },
    { people: 16, groups: 4, rounds: 5 },
    { people: 25, groups: 5, rounds: 6 },
    { people: 48, groups: 16, rounds: 20 },
    { people: 47, groups: 9, rounds: 9 },
    { people: 31, groups: 8, rounds: 7 },
    { people: 12, groups: 6, rounds: 11 },
    { people: 15, groups: 7, rounds: 11 },
    { people: 300, groups: 75, rounds: 5 },
    { people: 300, groups: 150, rounds: 299 },
  ])('finds $rounds rounds of $groups groups of $people people', ({ people, groups, rounds }) => {
    const sizes = evenSizes(people, groups);
    const found = findDesign(sizes, rounds) ?? [];
    expect(found).toHaveLength(rounds);
    expect(mostMeetings(found, sizes)).toBe(1);
  });
});

describe('finiteField', () => {
  test.each([2, 3, 4, 5, 7, 8, 9, 16, 25, 27])('has inverses and follows the law of distribution for %i', (q) => {
    const field = finiteField(q);
    if (!field) throw new Error('no field');
    const all = [...Array(q).keys()];
    for (const a of all.slice(1)) expect(new Set(all.map((b) => field.multiply(a, b))).size).toBe(q);
    for (const a of all)
      for (const b of all)
        expect(field.multiply(a, field.add(b, 1))).toBe(field.add(field.multiply(a, b), field.multiply(a, 1)));
  });

  test.each([6, 10, 12, 15, 20])('does not exist for %i', (q) => {
    expect(finiteField(q)).toBeNull();
    expect(transversalRounds(2 * q, q)).toBeNull();
  });
});
