import { NO_COUNTS } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isStale } from './is-stale.ts';

const counts = (compared: number, moved: number) => ({ ...NO_COUNTS, compared, moved });

describe('isStalled', () => {
  test.each([
    [100, 1, 0.15, true],
    [100, 2, 0.15, false],
    [99, 0, 0.15, false],
    [100, 0, null, false],
    [10_000, 500, 0.5, true],
    [10_000, 501, 0.5, false],
  ])('of %i compared, %i moved where a share of %s usually does: %s', (compared, moved, usual, staleDay) =>
    expect(isStale(counts(compared, moved), usual)).toBe(staleDay),
  );

  test('knows nothing of runs of before anything was compared', () => {
    const { compared: _, moved: _m, ...older } = NO_COUNTS;
    expect(isStale(older, 0.5)).toBe(false);
  });

  test('never finds a day on which as many moved as usual stalled', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 6), fc.double({ min: 0, max: 1, noNaN: true }), (compared, usual) => {
        expect(isStale(counts(compared, Math.ceil(compared * usual)), usual)).toBe(false);
      }),
    );
  });
});
