import { expect, test } from 'vitest';
import { variantsQueryOf, wordVariants } from './word-variants.ts';

test('a short word, a long one and one of other letters are only themselves', () => {
  for (const word of ['', 'pdf', 'a'.repeat(21), 'société', '日本語日本語']) expect(wordVariants(word)).toEqual([word]);
});

test('one letter may be missing, too much, another, or changed with its neighbor', () => {
  const of = new Set(wordVariants('google'));
  for (const word of ['google', 'gogle', 'googgle', 'goagle', 'goolge', 'oogle', 'googles']) expect(of).toContain(word);
  expect(of).not.toContain('gole');
  expect(of.size).toBeLessThan(600);
});

test('all words have to be in the name', () => {
  expect(variantsQueryOf(['pdf', 'ai'])).toBe("('pdf':A) & ('ai':A)");
});
