import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount, formatChange, formatCount, formatDay, formatMoment, initials } from './format.ts';

describe('formatCount', () => {
  test.each([
    [0, '0'],
    [812, '812'],
    [999, '999'],
    [1000, '1k'],
    [34_500, '34.5k'],
    [103_974, '104k'],
    [999_960, '1M'],
    [1_200_000, '1.2M'],
    [3_000_000_000, '3B'],
  ])('writes %i as %s', (value, text) => expect(formatCount(value)).toBe(text));

  test('is never longer than six characters below a trillion', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_000_000_000 }), (value) => formatCount(value).length <= 6));
  });
});

describe('formatChange', () => {
  test.each([
    [0.031, 'up', '▲ 3.1 %'],
    [-0.124, 'down', '▼ 12 %'],
    [0.0004, 'flat', '= 0.0 %'],
    [0.0996, 'up', '▲ 10 %'],
    [3.4, 'up', '▲ 340 %'],
    [11.2, 'up', '▲ ×12'],
    [-1, 'down', '▼ 100 %'],
  ] as const)('writes %f as %s', (share, direction, text) => expect(formatChange(share)).toEqual({ direction, text }));
});

describe('formatDay', () => {
  test('is the UTC day in every time zone', () => expect(formatDay('2026-11-01')).toBe('1 Nov 2026'));
});

describe('formatMoment', () => {
  test('names the time zone', () => expect(formatMoment('2026-11-18T06:10:00Z')).toBe('18 Nov 2026, 06:10 UTC'));
});

describe('formatAmount', () => {
  test('counts one in the singular', () => expect(formatAmount(1, 'plugin')).toBe('1 plugin'));
  test('takes an irregular plural', () => expect(formatAmount(2345, 'company', 'companies')).toBe('2,345 companies'));
});

describe('initials', () => {
  test.each([
    ['Tab Keeper', 'TK'],
    ['uBlock', 'U'],
    ['«Äpfel» & Birnen', 'ÄB'],
    ['日本語 入力', '日入'],
    ['---', ''],
  ])('of %s are %s', (name, letters) => expect(initials(name)).toBe(letters));
});
