import { LONGEST } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutAuthor } from './without-author.ts';

const WORD = fc.stringMatching(/^[A-Z][a-z]{1,9}$/);
const NAME = fc.array(WORD, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

describe('withoutAuthor', () => {
  test('never throws, and ends with what the text ends with', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const anything = fc.oneof(fc.string({ unit }), fc.string());
    fc.assert(
      fc.property(anything, anything, (text, author) => {
        for (const one of [text, author + text, `${author}: ${text}`])
          expect(one.endsWith(withoutAuthor(one, author))).toBe(true);
      }),
    );
  });

  test('changes no text that begins otherwise, or where no author is known', () => {
    expect(withoutAuthor('Great extension, Jane Doe', 'Jane Doe')).toBe('Great extension, Jane Doe');
    expect(withoutAuthor('- works', 'Jane Doe')).toBe('- works');
    expect(withoutAuthor('Jane D', 'Jane Doe')).toBe('Jane D');
    for (const author of ['', ' ', '...']) expect(withoutAuthor('... works', author)).toBe('... works');
  });

  test('drops a name and one mark behind it, whatever follows', () => {
    const marks = fc.constantFrom(': ', ' - ', ', ', '. ', ' ', '\n', ' — ', ':', ' | ', ' wrote: ', ' says ', '：');
    const text = fc.tuple(fc.stringMatching(/^\d\w{0,9}$/), fc.string()).map((words) => words.join(' '));
    fc.assert(
      fc.property(NAME, marks, text, (author, mark, rest) => {
        expect(withoutAuthor(author + mark + rest, author)).toBe(rest);
        expect(withoutAuthor(`  ${author.toUpperCase()}${mark}${rest}`, ` ${author} `)).toBe(rest);
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(NAME, fc.string(), (author, rest) => {
        const once = withoutAuthor(`${author} ${rest}`, author);
        expect(withoutAuthor(once, author)).toBe(once);
      }),
    );
  });

  test('leaves a longer word that begins with the name', () => {
    fc.assert(
      fc.property(NAME, fc.stringMatching(/^[a-z0-9]{1,5}$/), fc.string(), (author, more, rest) => {
        fc.pre(!/^s$/.test(more));
        expect(withoutAuthor(author + more + rest, author)).toBe(author + more + rest);
      }),
    );
    expect(withoutAuthor('Greatest extension', 'Great')).toBe('Greatest extension');
    expect(withoutAuthor('Don’t use it', 'Don')).toBe('Don’t use it');
    expect(withoutAuthor('Well-made', 'Well')).toBe('Well-made');
    expect(withoutAuthor('google.com opens', 'Google')).toBe('google.com opens');
    expect(withoutAuthor('jane_99 works', 'Jane')).toBe('jane_99 works');
  });

  test('drops an ordinary word that is the name, but no single letter in a sentence', () => {
    expect(withoutAuthor('Great extension', 'Great')).toBe('extension');
    expect(withoutAuthor('I love it', 'I')).toBe('I love it');
    expect(withoutAuthor('J: works', 'J')).toBe('works');
  });

  test('knows a name in another spelling', () => {
    expect(withoutAuthor('jose.nunez: va bien', 'José Núñez')).toBe('va bien');
    expect(withoutAuthor('Jose\u0301 Nu\u0301n\u0303ez va bien', 'José Núñez')).toBe('va bien');
    expect(withoutAuthor('ＪＡＮＥ works', 'Jane')).toBe('works');
    expect(withoutAuthor('STRAUSS läuft', 'Strauß')).toBe('läuft');
    expect(withoutAuthor('“Jane Doe” works', 'Jane Doe')).toBe('works');
    expect(withoutAuthor('Jane’s opinion: works', 'Jane')).toBe('opinion: works');
    expect(withoutAuthor('Jane Doe Jane Doe', 'Jane Doe')).toBe('');
  });

  test('knows where a word ends in a script without spaces', () => {
    expect(withoutAuthor('田中：とても便利', '田中')).toBe('とても便利');
    expect(withoutAuthor('Janeはとても', 'Jane')).toBe('はとても');
    expect(withoutAuthor('東京都に', '東')).toBe('東京都に');
  });

  test('takes the longest text that is stored, whatever repeats in it', () => {
    expect(withoutAuthor('Jane '.repeat(LONGEST.text / 5), 'Jane')).toBe('');
    expect(withoutAuthor(`${'.'.repeat(LONGEST.text)}x`, 'Jane')).toHaveLength(LONGEST.text + 1);
  });
});
