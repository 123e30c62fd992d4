import { estimatedRevenue } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { describeEstimate, formatDollars, formatInterval } from './format-estimate.ts';

describe('an estimate', () => {
  test.each([
    [0, '$0'],
    [0.4, '<$1'],
    [1, '$1'],
    [874, '$870'],
    [12_499, '$12k'],
    [1_250_000, '$1.3M'],
  ])('of %d is %s', (amount, words) => expect(formatDollars(amount)).toBe(words));

  test.each([
    [{ lower: 12_000, upper: 90_000 }, '$12k–90k'],
    [{ lower: 0, upper: 0 }, '$0'],
    [{ lower: 0.1, upper: 30 }, '<$1–30'],
    [{ lower: 0, upper: 0.5 }, 'under $1'],
  ])('from one end to the other: %j is %s', (ends, words) => expect(formatInterval(ends)).toBe(words));

  test('says its point, its chance, its method and its day', () => {
    const estimate = estimatedRevenue({
      estimate: { lower: 12_000, point: 34_000, upper: 90_000 },
      ...{ day: '2026-11-20', source: 'firefox', version: 1 },
    });
    expect(estimate && describeEstimate(estimate)).toBe(
      'estimated: about $34k a year, within the interval with a chance of 80 %, by method v1, on 20 Nov 2026',
    );
  });
});
