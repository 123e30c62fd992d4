import { describe, expect, test } from 'vitest';
import { powerAxis, shareAxis } from './number-axis.ts';

describe('an axis in powers of ten', () => {
  test('has room for one power at least', () => {
    expect(powerAxis([]).ticks.map(({ label }) => label)).toEqual(['1', '10']);
    expect(powerAxis([1_000]).ticks.map(({ label }) => label)).toEqual(['1k', '10k']);
  });

  test('reaches from the power below to the power above', () => {
    const axis = powerAxis([30, 2_000]);
    expect(axis.ticks.map(({ at, label }) => [Math.round(at), label])).toEqual([
      [0, '10'],
      [33, '100'],
      [67, '1k'],
      [100, '10k'],
    ]);
    expect(axis.place(100)).toBeCloseTo(33.3, 1);
    expect(axis.place(0)).toBe(0);
  });
});

describe('an axis of shares', () => {
  test('of changes has zero and signs', () => {
    const labels = shareAxis([0.1, 0.3], { withSign: true }).ticks.map(({ label }) => label);
    expect(labels).toContain('0 %');
    expect(labels).toContain('+30 %');
  });

  test('stays between nothing and all', () => {
    const axis = shareAxis([0.02, 0.99]);
    expect(axis.place(0)).toBeGreaterThanOrEqual(0);
    expect(axis.place(1)).toBeLessThanOrEqual(100);
  });

  test('of one value has ticks', () => expect(shareAxis([0.5]).ticks.length).toBeGreaterThan(1));
});
