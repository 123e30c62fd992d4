import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingsText, roundUsers } from './page-rounding.ts';

describe('roundUsers', () => {
  test.each([
    [0, 0],
    [999, 999],
    [1000, 1000],
    [1999, 1000],
    [34_700, 30_000],
    [9_999_999, 9_000_000],
    [10_000_000, 10_000_000],
    [16_999_999, 16_000_000],
    [200_400_000, 200_000_000],
  ])('shows %i users as %i', (users, shown) => {
    expect(roundUsers(users)).toBe(shown);
  });

  test('never shows more than there are, nor less than half', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (users) => {
        expect(roundUsers(users)).toBeLessThanOrEqual(users);
        expect(roundUsers(users) * 2).toBeGreaterThanOrEqual(users);
      }),
    );
  });
});

describe('ratingsText', () => {
  test.each([
    [0, 'No ratings'],
    [1, '1 rating'],
    [78, '78 ratings'],
    [3014, '3K ratings'],
    [35_520, '35.5K ratings'],
  ])('abbreviates %i as "%s"', (count, text) => {
    expect(ratingsText(count)).toBe(text);
  });
});
