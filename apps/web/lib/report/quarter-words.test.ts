import { expect, test } from 'vitest';
import { coverageSentence, coverageWords, quarterWords } from './quarter-words.ts';

test('a quarter has words', () => {
  expect(quarterWords('2026-Q4')).toBe('Fourth quarter of 2026');
  expect(quarterWords('2027-Q1')).toBe('First quarter of 2027');
});

test('a report says which part of its quarter it covers', () => {
  const part = { quarter: '2026-Q4', from: '2026-10-01', to: '2026-11-28', isComplete: false };
  expect(coverageWords(part)).toBe('The part that was read, 1 Oct – 28 Nov 2026');
  expect(coverageWords({ ...part, from: part.to })).toBe('The part that was read, 28 Nov 2026');
  expect(coverageSentence(part)).toBe(
    'It covers the part of the quarter that was read, 1 Oct – 28 Nov 2026; the quarter goes from 1 Oct 2026 to 31 Dec 2026.',
  );
  const whole = { ...part, to: '2026-12-31', isComplete: true };
  expect(coverageWords(whole)).toBe('The whole quarter, 1 Oct – 31 Dec 2026');
  expect(coverageSentence(whole)).toBe('It covers the whole quarter, 1 Oct – 31 Dec 2026.');
});

test('a report whose first and last day were read, but not all between, does not say that it is whole', () => {
  const gaps = { quarter: '2026-Q4', from: '2026-10-01', to: '2026-12-31', isComplete: false };
  expect(coverageWords(gaps)).toBe('Not every day of each marketplace, 1 Oct – 31 Dec 2026');
  expect(coverageSentence(gaps)).toBe(
    'It covers the part of the quarter that was read: between 1 Oct 2026 and 31 Dec 2026, but not every day of each marketplace.',
  );
});
