import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatForStep, formatShort } from './format-axis.ts';

describe('formatForStep', () => {
  test.each([
    [500_000, [0, 500_000, 1_000_000, 1_500_000], ['0', '500k', '1M', '1.5M']],
    [10_000, [4_500_000, 4_510_000, 4_520_000], ['4.5M', '4.51M', '4.52M']],
    [200, [4_500_000, 4_500_200], ['4,500,000', '4,500,200']],
    [2, [14_384, 14_386], ['14,384', '14,386']],
    [0.5, [0, 0.5, 1], ['0', '0.5', '1']],
    [500, [-500, 0], ['−500', '0']],
  ])('writes a step of %d', (step, values, texts) => expect(values.map(formatForStep(step, values))).toEqual(texts));

  test('never writes two values a step or more apart alike', () => {
    const power = fc.integer({ min: -3, max: 9 });
    const input = fc.tuple(fc.constantFrom(1, 2, 5), power, fc.integer({ min: -50_000, max: 50_000 }));
    fc.assert(
      fc.property(input, ([digit, exponent, first]) => {
        const step = digit * 10 ** exponent;
        const values = Array.from({ length: 8 }, (_, index) => (first + index) * step);
        expect(new Set(values.map(formatForStep(step, values))).size).toBe(values.length);
      }),
    );
  });
});

describe('formatShort', () => {
  test.each([
    [812, '812'],
    [34_512, '34.5k'],
    [1_234_567, '1.23M'],
  ])('writes %d as %s', (value, text) => expect(formatShort(value)).toBe(text));
});
