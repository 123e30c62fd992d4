import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GENERIC_BITS, isGenericKey } from './generic-names.ts';
import { isPersonName, nameBits } from './name-rarity.ts';

describe('nameBits', () => {
  test('gives text without a letter or digit no bits', () => {
    expect(nameBits('')).toBe(0);
    expect(nameBits('🔥 -')).toBe(0);
  });

  test.each(['admin', 'Studio', 'Dev Team', 'Michael', 'Open Source', 'abc'])('%s identifies nobody', (name) => {
    expect(nameBits(name)).toBeLessThan(GENERIC_BITS);
  });

  test.each(['clockwork', 'momentum', 'front', 'honey', 'linear', 'harvest', 'Pixel Studio', 'Web Solutions'])(
    'the ordinary name %s has fewer than 18 bits: one of 2^18 developers bears it by chance',
    (name) => {
      expect(nameBits(name)).toBeLessThan(18);
    },
  );

  test.each(['Simple Plugins', 'Nice Apps', 'Jane Smith', 'Michael Brown', 'Amit Kumar', 'Acme'])(
    'the common name %s has fewer than 21 bits',
    (name) => {
      expect(nameBits(name)).toBeLessThan(21);
    },
  );

  test.each(['bitwarbler', 'Quorvana', 'Heronwharf Labs', 'Otter Lantern', 'Zwettlinger GmbH', 'Синица Лабс'])(
    'the coined name %s has more than 23 bits',
    (name) => {
      expect(nameBits(name)).toBeGreaterThan(23);
    },
  );

  test('a word of the trade adds less than another word, and less than it has alone', () => {
    const added = nameBits('Heron Labs') - nameBits('Heron');
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThan(nameBits('Heron Lantern') - nameBits('Heron'));
    expect(added).toBeLessThan(nameBits('Labs'));
  });

  test('a longer coined word is rarer', () => {
    expect(nameBits('qorv')).toBeLessThan(nameBits('qorvan'));
  });

  test('does not depend on letter case, spaces and hyphens', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('pixel', 'studio', 'qorv', 'jane', '24', 'é', '蓝')), (words) => {
        const bits = nameBits(words.join(' '));
        expect(nameBits(words.join('-').toUpperCase())).toBe(bits);
        expect(nameBits(words.join(''))).toBe(bits);
      }),
    );
  });

  test('is between 0 and 32 bits for every text, within bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameBits(name)).toBeGreaterThanOrEqual(0);
        expect(nameBits(name)).toBeLessThanOrEqual(32);
      }),
    );
    expect(nameBits('x'.repeat(10_000))).toBe(32);
  });
});

describe('isGenericKey', () => {
  test('is true for generic words, first names and short keys, false for rare names', () => {
    expect(['admin', 'thomas', 'ibm', 'webapps', '🔥'].filter(isGenericKey)).toHaveLength(5);
    expect(['bitwarbler', 'otterlabs', 'harvest', 'acme', '蓝鹭'].filter(isGenericKey)).toEqual([]);
  });
});

describe('isPersonName', () => {
  test.each(['jane roe', 'maria del rio', 'johanna quillfeather'])('knows %s', (name) => {
    expect(isPersonName(name.split(' '))).toBe(true);
  });

  test.each(['', 'jane', 'max software', 'granite roe', 'zorvexa quillfeather'])('takes %j for none', (name) => {
    expect(isPersonName(name.split(' '))).toBe(false);
  });
});
