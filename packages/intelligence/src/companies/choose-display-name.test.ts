import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseDisplayName } from './choose-display-name.ts';

function choose(counts: Record<string, number>) {
  return chooseDisplayName(Object.entries(counts).map(([text, count]) => ({ text, count }))).display;
}

describe('chooseDisplayName', () => {
  test('gives empty texts without a spelling, and for blank ones', () => {
    expect(chooseDisplayName([])).toEqual({ display: '', key: '' });
    expect(chooseDisplayName([{ text: '  ', count: 3 }])).toEqual({ display: '', key: '' });
  });

  test('gives the commonest name without its legal form', () => {
    expect(choose({ 'Otter Labs, Inc.': 3, 'Otter Labs': 2, 'Heron Works': 4 })).toBe('Otter Labs');
  });

  test.each([
    ['OTTER LABS', 'Otter Labs'],
    ['otterlabs', 'Otter Labs'],
    ['otter-labs', 'Otter Labs'],
    ['heronworks', 'HeronWorks'],
    ['HERONWORKS', 'HeronWorks'],
  ])('shows letter case of its own rather than the commoner %s', (common, own) => {
    expect(choose({ [common]: 9, [own]: 1 })).toBe(own);
  });

  test('shows the words apart where as many listings write them so', () => {
    expect(choose({ 'Otter-labs': 2, 'Otter Labs': 2 })).toBe('Otter Labs');
    expect(choose({ OtterLabs: 2, 'Otter Labs': 2 })).toBe('Otter Labs');
  });

  test.each(['heronry.io', 'https://heronry.io/faq', 'heronry@gmail.com', '@heron', 'heron-ry-apps', '@heron/x'])(
    'never shows %s when there is a name',
    (text) => {
      expect(choose({ [text]: 50, 'Blue Heron': 1 })).toBe('Blue Heron');
    },
  );

  test('shows a handle with spaces and an address by its label when there is no name', () => {
    expect(choose({ 'otter-labs': 2, 'otter-labs.example': 9 })).toBe('Otter Labs');
    expect(choose({ 'otter-labs.example': 1 })).toBe('Otter Labs');
    expect(choose({ 'otter-labs-2.example': 1 })).toBe('Otter Labs 2');
  });

  test('shows a brand with its ending as it writes itself', () => {
    expect(choose({ 'Heronry.io': 2, 'heronry-io': 5 })).toBe('Heronry.io');
    expect(choose({ 'morning.com': 2 })).toBe('morning.com');
  });

  test('shows no team word and no line about the product', () => {
    expect(choose({ 'The Heronry Team': 5, 'Heronry | Forms for everybody': 4 })).toBe('Heronry');
  });

  test('is the same for every order of the spellings', () => {
    const texts = [
      'Otter Labs',
      'OTTER LABS',
      'OtterLabs',
      'otter-labs',
      'Otter Labs LLC',
      'otter.io',
      '@otter',
      'Otter',
    ];
    const spelling = fc.record({ text: fc.oneof(fc.constantFrom(...texts), fc.string()), count: fc.nat(3) });
    const orders = fc
      .array(spelling, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(orders, ([spellings, shuffled]) => {
        expect(chooseDisplayName(shuffled)).toEqual(chooseDisplayName(spellings));
      }),
    );
  });

  test('gives a name when any spelling has a letter or digit', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const { display, key } = chooseDisplayName(texts.map((text) => ({ text, count: 1 })));
        if (texts.some((text) => /[\p{L}\p{N}]/u.test(text))) expect([display, key]).not.toContain('');
      }),
    );
  });
});
