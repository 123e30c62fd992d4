import { expect, test } from 'vitest';
import { coverageSentence, daysWords, quarterWords } from './quarter-words.ts';

test('a quarter has words', () => {
  expect(quarterWords('2026-Q4')).toBe('Fourth quarter of 2026');
  expect(quarterWords('2027-Q1')).toBe('First quarter of 2027');
});

test('one day is not a span of days', () =>
  expect(daysWords({ from: '2026-11-28', to: '2026-11-28' })).toBe('day 2026-11-28'));

test('a report says which part of its quarter it covers', () => {
  const days = { quarter: '2026-Q4', from: '2026-10-01', to: '2026-11-28' };
  expect(coverageSentence({ ...days, isComplete: false })).toBe(
    'It covers the part of the quarter that was read, days 2026-10-01 to 2026-11-28; the quarter goes from 1 Oct 2026 to 31 Dec 2026.',
  );
  expect(coverageSentence({ ...days, to: '2026-12-31', isComplete: true })).toBe(
    'It covers the whole quarter, days 2026-10-01 to 2026-12-31.',
  );
});
