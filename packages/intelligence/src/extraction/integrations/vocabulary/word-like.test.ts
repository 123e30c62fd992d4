import { expect, test } from 'vitest';
import { CAPITALISED, EVERYDAY } from './word-like.ts';

test('no word is twice in the lists of words, nor in both', () => {
  const words = [...EVERYDAY, ...CAPITALISED];
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
