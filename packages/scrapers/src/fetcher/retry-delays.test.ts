import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, retryAfterMs } from './retry-delays.ts';

describe('retryAfterMs', () => {
  const now = new Date('2026-03-03T10:00:00Z');

  test.each([
    [undefined, undefined],
    ['', undefined],
    ['soon', undefined],
    ['0', 0],
    ['120', 120_000],
    ['Tue, 03 Mar 2026 10:02:00 GMT', 120_000],
    ['Tue, 03 Mar 2026 09:00:00 GMT', 0],
  ])('reads "%s" as %s ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

describe('backoffMs', () => {
  test('lies in the upper half of a ceiling that doubles up to the largest delay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (attempt) => {
        const ceiling = Math.min(30_000, 1000 * 2 ** (attempt - 1));
        const ms = backoffMs(attempt, { minDelayMs: 1000, maxDelayMs: 30_000 });
        expect(ms).toBeGreaterThanOrEqual(ceiling / 2);
        expect(ms).toBeLessThanOrEqual(ceiling);
      }),
    );
  });
});
