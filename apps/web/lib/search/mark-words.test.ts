import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords } from './mark-words.ts';

function hits(text: string, ...words: string[]) {
  return markWords(text, words)
    .filter(({ isHit }) => isHit)
    .map((part) => part.text);
}

test('without words nothing is a hit', () => expect(hits('Dark Mode')).toEqual([]));

test('words are hits without regard to case and accents, and parts of words that begin so', () => {
  expect(hits('Éclair: dark modes, darker', 'eclair', 'dark', 'mode')).toEqual(['Éclair', 'dark', 'modes', 'darker']);
});

test('the inside of a word is no hit', () => expect(hits('Unmodern', 'mode')).toEqual([]));

test('the parts of any text are the text', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.array(text), (whole, words) => {
      expect(
        markWords(whole, words)
          .map((part) => part.text)
          .join(''),
      ).toBe(whole.match(/[\s\S]*/)?.[0]);
    }),
  );
});
