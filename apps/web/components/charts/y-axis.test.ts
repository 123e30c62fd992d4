import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yAxis } from './y-axis.ts';

const labels = (values: number[], domain?: [number, number]) =>
  yAxis(values, { domain }).ticks.map((tick) => tick.value);

const count = fc.integer({ min: 0, max: 4_000_000_000 });
const counts = fc.array(count, { minLength: 1, maxLength: 30 });

describe('yAxis', () => {
  test('has an axis for zeros alone', () => expect(labels([0, 0])).toEqual([0, 1]));

  test('starts at zero when the values are spread', () => {
    const axis = yAxis([20, 100]);
    expect(axis).toMatchObject({ hasZero: true, scale: 'linear' });
    expect(axis.y(0)).toBe(100);
  });

  test('starts above zero when the line would be flat, and reports it', () => {
    const axis = yAxis([980, 1000]);
    expect(axis.hasZero).toBe(false);
    expect(axis.y(980)).toBeGreaterThan(50);
  });

  test('starts at zero all the same where it has to', () =>
    expect(yAxis([980, 1000], { zero: true }).hasZero).toBe(true));

  test('labels powers of ten when the values differ a hundredfold', () =>
    expect(labels([950, 120_000])).toEqual([100, 1000, 10_000, 100_000, 1_000_000]));

  test('never takes a logarithm of zero', () => expect(yAxis([0, 100_000]).scale).toBe('linear'));

  test('keeps fixed ends', () => expect(labels([4.2, 4.3], [1, 5])).toEqual([1, 2, 3, 4, 5]));

  test('keeps every value inside the plot', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { y } = yAxis(list);
        for (const value of list) {
          expect(y(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(y(value)).toBeLessThanOrEqual(100 + 1e-6);
        }
      }),
    );
  });

  test('never labels two ticks alike, and has two at least', () => {
    const near = fc.tuple(count, fc.array(fc.integer({ min: -2000, max: 2000 }), { minLength: 1 }));
    const nearCounts = near.map(([from, offsets]) => offsets.map((offset) => Math.max(0, from + offset)));
    const gain = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 2000 }));
    const gains = fc.array(gain, { minLength: 1 }).map((list) => list.map(([value, days]) => value / days));
    fc.assert(
      fc.property(fc.oneof(counts, nearCounts, gains), fc.boolean(), (values, zero) => {
        const texts = yAxis(values, { zero }).ticks.map((tick) => tick.label);
        expect(texts.length).toBeGreaterThan(1);
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  test('writes a value with more digits than the ticks', () => {
    const axis = yAxis([4_500_000, 4_513_412]);
    expect(axis.ticks.map((tick) => tick.label)).toEqual(['4.5M', '4.505M', '4.51M', '4.515M']);
    expect(axis.formatValue(4_513_412)).toBe('4,513,412');
  });

  test('includes zero where gains are negative', () => {
    const axis = yAxis([-120, -40], { zero: true, log: false });
    expect(axis).toMatchObject({ hasZero: true, scale: 'linear' });
    expect(axis.y(0)).toBe(0);
  });

  test('keeps gains that differ a hundredfold on a linear axis', () =>
    expect(yAxis([5, 5000], { log: false }).scale).toBe('linear'));
});
