import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GOLDEN, SAME_COMPANY } from './company-name.golden.ts';
import { standardizeCompanyName } from './company-name.ts';
import { ANYWHERE } from './legal-forms.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...ANYWHERE,
        'Co.',
        'AS',
        'A/S',
        '株式会社',
        '(주)',
        '(',
        ')',
        ',',
        '&',
        '-',
        '|',
        'team',
        '@',
        'acme.io',
        'Acme-dev',
        'x',
        '北京',
        '科技',
        'UK',
        'for',
        '«',
        '»',
      ),
    )
    .map((words) => words.join(' ')),
);
const hasContent = (text: string) => /[\p{L}\p{N}]/u.test(text);

describe('standardizeCompanyName', () => {
  test('gives empty texts for blank text', () => {
    expect(standardizeCompanyName(' \t\u202e\u0000 ')).toEqual({ display: '', key: '' });
  });

  test('compares names of emoji by the emoji', () => {
    expect(standardizeCompanyName('🔥 🚀')).toEqual({ display: '🔥 🚀', key: '🔥🚀' });
  });

  test.each(GOLDEN)('shows %s as %s', (name, display, key) => {
    expect(standardizeCompanyName(name)).toEqual({ display, key });
  });

  test.each(SAME_COMPANY.map((names) => [names[0], names] as const))(
    'gives all spellings of %s one key',
    (_, names) => {
      expect(new Set(names.map((name) => standardizeCompanyName(name).key)).size).toBe(1);
    },
  );

  test('gives names that differ by a word different keys', () => {
    const names = ['Blueberry Labs', 'Blueberry Apps', 'Blueberry', 'The Blueberry Company', 'Blue Berries'];
    expect(new Set(names.map((name) => standardizeCompanyName(name).key)).size).toBe(names.length);
  });

  test('reads at most 500 characters', () => {
    expect(standardizeCompanyName('x'.repeat(10_000)).display).toHaveLength(500);
  });

  test('gives a display name and a key for every text with a letter or digit', () => {
    fc.assert(
      fc.property(anyText.filter(hasContent), (name) => {
        const { display, key } = standardizeCompanyName(name);
        expect(display).not.toBe('');
        expect(key).not.toBe('');
      }),
    );
  });

  test('gives a display name the same display name and key again', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const first = standardizeCompanyName(name);
        const again = standardizeCompanyName(first.display);
        expect(again).toEqual(first);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same key for a key', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const { key } = standardizeCompanyName(name);
        expect(standardizeCompanyName(key).key).toBe(key);
      }),
      { numRuns: 1000, examples: [['ㅅ ㅏ'], ['ẞ']] },
    );
  });

  test('gives only well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => standardizeCompanyName(name).display.isWellFormed()),
    );
    expect(standardizeCompanyName(`${'x'.repeat(499)}😀`).display.isWellFormed()).toBe(true);
  });

  test('removes an unambiguous form in front, at the end and in brackets, in any letter case', () => {
    const casing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    );
    const place = fc.constantFrom(
      (name: string, form: string) => `${name} ${form}`,
      (name: string, form: string) => `${name}, ${form}.`,
      (name: string, form: string) => `${form} ${name}`,
      (name: string, form: string) => `${name} (${form})`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...ANYWHERE), place, casing, (form, put, write) => {
        expect(standardizeCompanyName(write(put('Blueberry Orchard', form))).key).toBe('blueberryorchard');
      }),
    );
  });
});
