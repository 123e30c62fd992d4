import { describe, expect, test } from 'vitest';
import { combinePriors, multiplyPriors, scalePrior } from './combine-priors.ts';

describe('combinePriors', () => {
  test('of one factor is that factor', () => {
    const { lower, point, upper } = combinePriors([{ low: 1, point: 3, high: 12 }]);
    expect([lower, point, upper].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 3, 12]);
  });

  test('adds distances as squares: two factors of 10 each way are one of 10 to the root of 2', () => {
    const factor = { low: 0.1, point: 1, high: 10 };
    const { lower, upper } = combinePriors([factor, factor]);
    expect(upper).toBeCloseTo(10 ** Math.SQRT2, 9);
    expect(lower).toBeCloseTo(10 ** -Math.SQRT2, 9);
  });

  test('starts at 0 where a factor may be 0, and keeps an upper end where its point is 0', () => {
    expect(
      combinePriors([
        { low: 0, point: 0.5, high: 1 },
        { low: 2, point: 2, high: 2 },
      ]),
    ).toMatchObject({ lower: 0, point: 1 });
    expect(
      combinePriors([
        { low: 0, point: 0, high: 3 },
        { low: 2, point: 2, high: 2 },
      ]),
    ).toEqual({ lower: 0, point: 0, upper: 6 });
  });

  test('agrees with seeded sampling of the same lognormal factors', () => {
    const factors = [
      { low: 0.5, point: 1, high: 2 },
      { low: 3, point: 9, high: 27 },
    ];
    const { lower, upper } = combinePriors(factors);
    const products = Array.from({ length: 40_000 }, (_, at) => sampleOf(factors, at)).sort((one, other) => one - other);
    expect(products[4000]).toBeGreaterThan(lower * 0.95);
    expect(products[4000]).toBeLessThan(lower * 1.05);
    expect(products[36_000]).toBeGreaterThan(upper * 0.95);
    expect(products[36_000]).toBeLessThan(upper * 1.05);
  });

  test('multiplies and scales', () => {
    expect(scalePrior({ low: 1, point: 2, high: 3 }, 2)).toEqual({ low: 2, point: 4, high: 6 });
    expect(multiplyPriors({ low: 1, point: 1, high: 1 }, { low: 2, point: 2, high: 2 })).toEqual({
      low: 2,
      point: 2,
      high: 2,
    });
  });
});

const Z_80 = 1.2815515594600038;

/** One product of values with the priors' 10 and 90 % ends, from numbers that `at` decides. */
function sampleOf(factors: readonly { point: number; high: number }[], at: number): number {
  return factors.reduce((product, { point, high }, place) => {
    const [one, other] = [uniform(at * 4 + place * 2), uniform(at * 4 + place * 2 + 1)];
    const normal = Math.sqrt(-2 * Math.log(one)) * Math.cos(2 * Math.PI * other);
    return product * point * (high / point) ** (normal / Z_80);
  }, 1);
}

function uniform(seed: number): number {
  let state = (seed + 1) * 0x9e3779b1;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (((state ^ (state >>> 16)) >>> 0) + 1) / 4294967297;
}
