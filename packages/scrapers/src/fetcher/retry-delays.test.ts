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
    ['4.0', 4000],
    ['0.0005', 1],
    [' 7 ', 7000],
    ['5, 60', 60_000],
    ['-5', undefined],
    ['1e3', undefined],
    ['4.0.1', undefined],
    ['in 5 minutes', undefined],
    ['soon 5', undefined],
    ['Tuesday, 03-Mar-26 10:02:00 GMT', 120_000],
    ['Tue Mar  3 10:02:00 2026', 120_000],
    ['Tue, 3 Mar 2026 12:02:00 +0200', 120_000],
    ['tue, 03 mar 2026 10:02:00 utc', 120_000],
    ['2026-03-03T10:02:00Z', 120_000],
    ['Tue, 03 Mar 2026 10:02:00.5', undefined],
    ['Tue, 35 Mar 2026 10:02:00 GMT', undefined],
    ['99999999999', 99_999_999_999_000],
  ])('reads "%s" as %s ms', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});

test('retryAfterMs never comes sooner than asked, and never throws', () => {
  const now = new Date('2026-03-03T10:00:00.500Z');
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (seconds) => {
      const header = seconds.toFixed(3);
      expect(retryAfterMs(header, now)).toBeGreaterThanOrEqual(Number(header) * 1000);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(retryAfterMs(header, now) ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
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
