import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yAxis } from './y-axis.ts';

const BOX = { bottom: 200, top: 0 };
const labels = (values: number[], domain?: [number, number]) =>
  yAxis(values, { ...BOX, domain }).ticks.map((tick) => tick.value);

describe('yAxis', () => {
  test('has an axis for zeros alone', () => expect(labels([0, 0])).toEqual([0, 1]));

  test('starts at zero when the values are spread', () => {
    const axis = yAxis([20, 100], BOX);
    expect(axis).toMatchObject({ fromZero: true, scale: 'linear' });
    expect(axis.y(0)).toBe(200);
  });

  test('starts above zero when the line would be flat, and reports it', () => {
    const axis = yAxis([980, 1000], BOX);
    expect(axis.fromZero).toBe(false);
    expect(axis.y(980)).toBeGreaterThan(100);
  });

  test('starts at zero all the same where it has to', () =>
    expect(yAxis([980, 1000], { ...BOX, zero: true }).fromZero).toBe(true));

  test('labels powers of ten when the values differ a hundredfold', () =>
    expect(labels([950, 120_000])).toEqual([100, 1000, 10_000, 100_000, 1_000_000]));

  test('never takes a logarithm of zero', () => expect(yAxis([0, 100_000], BOX).scale).toBe('linear'));

  test('keeps fixed ends', () => expect(labels([4.2, 4.3], [1, 5])).toEqual([1, 2, 3, 4, 5]));

  test('keeps every value inside the plot', () => {
    const values = fc.array(fc.integer({ min: 0, max: 4_000_000_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (list) => {
        const { y } = yAxis(list, BOX);
        for (const value of list) {
          expect(y(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(y(value)).toBeLessThanOrEqual(200 + 1e-6);
        }
      }),
    );
  });
});
