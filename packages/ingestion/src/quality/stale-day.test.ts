import { NO_COUNTS } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeStaleDay } from './stale-day.ts';

const counts = (compared: number, moved: number) => ({ ...NO_COUNTS, compared, moved });

describe('describeStaleDay', () => {
  test('ignores runs from before numbers were compared', () => {
    const { compared: _, moved: _m, ...older } = NO_COUNTS;
    expect(describeStaleDay(older, 0.5)).toBeNull();
  });

  test.each([
    [100, 2, 0.15, false],
    [99, 0, 0.15, false],
    [100, 0, null, false],
    [10_000, 501, 0.5, false],
    [100, 1, 0.15, true],
    [10_000, 500, 0.5, true],
  ])('of %i compared plugins %i moved where a share of %s usually does: %s', (compared, moved, usual, isStale) =>
    expect(describeStaleDay(counts(compared, moved), usual) !== null).toBe(isStale),
  );

  test('never finds a day stale on which as many plugins moved as usual', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 6), fc.double({ min: 0, max: 1, noNaN: true }), (compared, usual) => {
        expect(describeStaleDay(counts(compared, Math.ceil(compared * usual)), usual)).toBeNull();
      }),
    );
  });

  test('says how many moved and how many usually do', () =>
    expect(describeStaleDay(counts(100, 1), 0.5)).toEqual({
      kind: 'stale_day',
      message: expect.stringContaining('1 of 100 plugins changed, but usually 50 do'),
    }));
});
