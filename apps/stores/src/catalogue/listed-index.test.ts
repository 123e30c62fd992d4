import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexListed, rememberTwo } from './listed-index.ts';

describe('indexListed', () => {
  test('finds each listed slot by its place, across blocks, and none beyond the last', () => {
    fc.assert(
      fc.property(fc.nat(3500), fc.integer({ min: 1, max: 2000 }), fc.nat(1999), (slots, every, phase) => {
        const isListed = (slot: number) => slot % every !== phase % every;
        const listed = Array.from({ length: slots }, (_, slot) => slot).filter(isListed);
        const index = indexListed(slots, isListed);
        expect(index.count).toBe(listed.length);
        for (const n of [0, 1, 998, 999, 1000, listed.length - 1, listed.length].filter((one) => one >= 0))
          expect(index.slotOf(n)).toBe(listed[n] ?? slots);
      }),
    );
  });
});

describe('rememberTwo', () => {
  test('works once for each of two questions in turn, and again for what was asked before them', () => {
    const asked: string[] = [];
    const work = rememberTwo((key: string) => asked.push(key));
    expect(['a', 'b', 'a', 'b', 'a', 'c', 'a', 'b'].map(work)).toEqual([1, 2, 1, 2, 1, 3, 1, 4]);
  });
});
