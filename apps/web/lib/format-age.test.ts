import { expect, test } from 'vitest';
import { formatAge, formatAgo } from './format-age.ts';

test.each([
  ['2026-11-28', 'today', '0 d'],
  ['2026-12-01', 'today', '0 d'],
  ['2026-09-25', '64 d ago', '64 d'],
  ['2026-08-30', '2 months ago', '2 months'],
  ['2025-01-28', '21 months ago', '21 months'],
  ['2019-03-12', '7 years ago', '7 years'],
])('%s is %s, and what began then %s old', (day, ago, age) => {
  expect(formatAgo(day, '2026-11-28')).toBe(ago);
  expect(formatAge(day, '2026-11-28')).toBe(age);
});
