import { describe, expect, test } from 'vitest';
import { describeRatings, formatDayRange, formatPoint } from './format-point.ts';

describe('formatPoint', () => {
  test.each([
    ['exact', '3,000'],
    ['rounded', '≈3,000'],
    ['at_least', '3,000+'],
  ] as const)('keeps the sign of %s', (kind, text) => expect(formatPoint({ value: 3000, kind })).toBe(text));

  test('writes the band from 0 as what it stands for, and other zeros as they are', () => {
    expect(formatPoint({ value: 0, kind: 'at_least' })).toBe('< 10');
    expect(formatPoint({ value: 0, kind: 'exact' })).toBe('0');
    expect(formatPoint({ value: 0, kind: 'rounded' })).toBe('≈0');
  });

  test('writes a fall with a minus', () => expect(formatPoint({ value: -12, kind: 'exact' })).toBe('−12'));
});

test('describeRatings keeps the sign of a count that a store states, and sums have none', () => {
  expect(describeRatings({ value: 1, kind: 'exact', origin: 'reported' })).toBe('1 rating');
  expect(describeRatings({ value: 2000, kind: 'rounded', origin: 'reported' })).toBe('≈2,000 ratings');
  expect(describeRatings({ value: 2001, kind: 'rounded', origin: 'derived' })).toBe('2,001 ratings');
});

describe('formatDayRange', () => {
  test.each([
    ['2026-11-03', '2026-11-03', '3 Nov 2026'],
    ['2026-11-03', '2026-11-09', '3–9 Nov 2026'],
    ['2026-10-30', '2026-11-02', '30 Oct – 2 Nov 2026'],
    ['2025-12-30', '2026-01-02', '30 Dec 2025 – 2 Jan 2026'],
  ])('writes %s to %s as %s', (from, to, text) => expect(formatDayRange({ from, to })).toBe(text));
});
