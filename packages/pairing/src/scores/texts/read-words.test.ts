import { describe, expect, test } from 'vitest';
import { readWords } from './read-words.ts';

const wordsOf = (text: string) => [...readWords(text).values()];
const isOneStem = (...words: string[]) => readWords(words.join(' ')).size === 1;

describe('readWords', () => {
  test.each(['', '   ', '!!! :)', '42 3,000', 'I am looking for somebody who has time', 'C R', "don't"])(
    'finds nothing in %j',
    (text) => expect(wordsOf(text)).toEqual([]),
  );

  test('takes forms of one word for one, and keeps the first as it is written', () => {
    expect(wordsOf('Sketches sketching, a SKETCH')).toEqual(['Sketches']);
    for (const words of [
      ['programmer', 'programs', 'programmed'],
      ['Café', 'cafés', 'cafe'],
      ['ＣＡＤ', 'CAD'],
    ])
      expect(isOneStem(...words), words.join()).toBe(true);
  });

  test('reads letters of any script, with and without blanks between words', () => {
    expect(wordsOf('кошка и собака')).toContain('собака');
    expect(wordsOf('हिन्दी कविता')).toEqual(['हिन्दी', 'कविता']);
    expect(wordsOf('机器学习').length).toBeGreaterThan(0);
  });

  test('shortens what is too long for a word, and leaves no markup', () => {
    expect(wordsOf('x'.repeat(400))).toEqual([`${'x'.repeat(23)}…`]);
    expect(wordsOf('<script>alert("solder")</script>').join(' ')).not.toMatch(/[<>"]/);
  });
});
