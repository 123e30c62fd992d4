import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBounds } from './change-bounds.ts';
import type { Count, CountRounding } from './count.ts';
import { countBounds } from './count-bounds.ts';

const count = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 4_000_000_000 }));
const digits = fc.integer({ min: 1, max: 3 });
const rounding = fc.constantFrom<CountRounding>('down', 'nearest');

/** Rounds to so many significant digits, as a store does. */
function shown(count: number, digits: number, rounding: CountRounding): Count {
  const step = 10 ** Math.max(0, String(count).length - digits);
  const steps = count / step;
  return { value: (rounding === 'down' ? Math.floor(steps) : Math.round(steps)) * step, kind: 'rounded' };
}

describe('countBounds', () => {
  test.each([
    [{ value: 1234, kind: 'exact' }, undefined, 1234, 1234],
    [{ value: 70_000, kind: 'rounded' }, 'down', 70_000, 79_999],
    [{ value: 70_000, kind: 'rounded' }, 'nearest', 65_000, 75_000],
    [{ value: 70_000, kind: 'rounded' }, undefined, 65_000, 79_999],
    [{ value: 70_000, kind: 'at_least' }, 'nearest', 70_000, 79_999],
    [{ value: 12_345, kind: 'rounded' }, 'nearest', 12_345, 12_345],
    [{ value: 0, kind: 'exact' }, 'down', 0, 0],
    [{ value: 0, kind: 'at_least' }, undefined, 0, 9],
    [{ value: 0, kind: 'rounded' }, undefined, 0, 9],
  ] as const)('of %j, rounded %s, are %i and %i', (shown, rounding, low, high) =>
    expect(countBounds(shown, rounding)).toEqual({ low, high }),
  );

  test('hold the count, whether it is known how the store rounds or not', () => {
    fc.assert(
      fc.property(count, digits, rounding, fc.boolean(), (real, digits, rounding, isKnown) => {
        const { low, high } = countBounds(shown(real, digits, rounding), isKnown ? rounding : undefined);
        expect(low).toBeLessThanOrEqual(real);
        expect(high).toBeGreaterThanOrEqual(real);
      }),
    );
  });

  test('hold a count at a power of ten, where the step below is smaller', () => {
    const real = 95_000;
    const { low, high } = countBounds(shown(real, 1, 'nearest'), 'nearest');
    expect([low, high]).toEqual([50_000, 150_000]);
  });

  test('hold the lower end of a band: what it is and what comes before the next', () => {
    fc.assert(
      fc.property(count, digits, (real, digits) => {
        const { low, high } = countBounds({ ...shown(real, digits, 'down'), kind: 'at_least' });
        expect(low).toBeLessThanOrEqual(real);
        expect(high).toBeGreaterThanOrEqual(real);
      }),
    );
  });
});

describe('changeBounds', () => {
  test.each([
    [{ low: 100, high: 100 }, { low: 150, high: 150 }, 0.5, 0.5],
    [{ low: 100, high: 200 }, { low: 150, high: 300 }, -0.25, 2],
    [{ low: 0, high: 10 }, { low: 5, high: 5 }, -0.5, null],
    [{ low: 0, high: 0 }, { low: 5, high: 5 }, null, null],
    [{ low: 5, high: 5 }, { low: 0, high: 0 }, -1, -1],
  ])('from %j to %j are %f and %f', (before, now, low, high) =>
    expect(changeBounds(before, now)).toEqual({ low, high }),
  );

  test('hold the change of any two counts that are shown rounded', () => {
    const positive = count.map((value) => value + 1);
    fc.assert(
      fc.property(positive, count, digits, rounding, (before, now, digits, rounding) => {
        const bounds = [before, now].map((real) => countBounds(shown(real, digits, rounding), rounding));
        const { low, high } = changeBounds(...(bounds as [never, never]));
        const real = now / before - 1;
        expect(low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(real);
        expect(high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(real);
      }),
    );
  });
});
