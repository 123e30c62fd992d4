import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearest } from './nearest.ts';

describe('nearest', () => {
  test('is the only place there is', () => expect(nearest([7], 100)).toBe(0));

  test('finds what looking at every place finds', () => {
    const places = fc.uniqueArray(fc.integer(), { minLength: 1 }).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(places, fc.integer(), (list, x) => {
        const found = Math.abs((list[nearest(list, x)] ?? Number.NaN) - x);
        expect(found).toBe(Math.min(...list.map((one) => Math.abs(one - x))));
      }),
    );
  });
});
