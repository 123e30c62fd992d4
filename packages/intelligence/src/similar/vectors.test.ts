import { describe, expect, test } from 'vitest';
import { PackedList } from './packed-list.ts';
import { TopList } from './top-list.ts';

describe('TopList', () => {
  test('keeps the highest scores, of equal ones the lowest places', () => {
    const list = new TopList(3);
    for (const [place, score] of [
      [5, 1],
      [4, 9],
      [3, 1],
      [2, 5],
      [1, 1],
    ] as const)
      list.add(place, score);
    expect(
      list
        .list()
        .map(({ place }) => place)
        .sort(),
    ).toEqual([1, 2, 4]);
    list.clear();
    expect(list.list()).toEqual([]);
  });
});

describe('PackedList', () => {
  test('gives back terms, and weights in proportion, however many there are', () => {
    const list = new PackedList();
    for (let term = 0; term < 100_000; term++) list.push(term * 80, term % 2 ? 4 : 1);
    expect([list.length, list.term(99_999), list.term(1)]).toEqual([100_000, 7_999_920, 80]);
    expect(list.level(1) / list.level(2)).toBeCloseTo(4, 1);
    expect(list.level(2)).toBeGreaterThan(0);
  });
});
