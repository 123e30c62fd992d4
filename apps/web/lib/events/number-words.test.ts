import { expect, test } from 'vitest';
import { listNumbers, numberWord } from './number-words.ts';

test('small numbers are words', () => expect([1, 4, 12, 13].map(numberWord)).toEqual(['one', 'four', 'twelve', '13']));

test('three numbers in a row are a range', () => {
  expect(listNumbers([4])).toBe('4');
  expect(listNumbers([4, 5])).toBe('4 and 5');
  expect(listNumbers([1, 2, 3, 4, 5, 7])).toBe('1 to 5 and 7');
  expect(listNumbers([1, 3, 5, 6, 7])).toBe('1, 3, and 5 to 7');
});
