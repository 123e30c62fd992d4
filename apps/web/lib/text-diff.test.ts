import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffPart, diffTexts, diffWords } from './text-diff.ts';

const sideOf = (parts: readonly DiffPart[], other: DiffPart['kind']) =>
  parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

describe('diffWords', () => {
  test('gives words that were replaced, and those that stayed', () =>
    expect(diffWords('Pro $3 a month', 'Pro $4 a month')).toEqual([
      { kind: 'same', text: 'Pro $' },
      { kind: 'removed', text: '3' },
      { kind: 'added', text: '4' },
      { kind: 'same', text: ' a month' },
    ]));

  test('gives a text that is new alone', () => expect(diffWords('', 'New')).toEqual([{ kind: 'added', text: 'New' }]));

  test('holds both texts whole, whatever they are', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = diffWords(before, after);
        expect(sideOf(parts, 'added')).toBe(before);
        expect(sideOf(parts, 'removed')).toBe(after);
      }),
    ));

  test('compares no words of texts that are very long', () => {
    const [a, b] = ['a '.repeat(5000), 'b '.repeat(5000)];
    expect(diffWords(a, b)).toHaveLength(2);
  });
});

describe('diffTexts', () => {
  test('gives only the sentences that differ, and how many', () => {
    const before = 'Keeps tabs. Stores them on this computer only. We collect nothing.\nFree.';
    const after = 'Keeps tabs. Stores them in your account. We collect nothing.\nFree.';
    const { passages, differing, of } = diffTexts(before, after);
    expect([differing, of]).toEqual([1, 4]);
    expect(passages).toHaveLength(1);
    expect(sideOf(passages[0] ?? [], 'added').trim()).toBe('Stores them on this computer only.');
  });

  test('gives what was added at the end', () =>
    expect(diffTexts('One.', 'One. Two.').passages.flat()).toContainEqual({ kind: 'added', text: ' Two.' }));

  test('finds nothing between the same texts, and never breaks', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(diffTexts(before, before).passages).toEqual([]);
        const { passages } = diffTexts(before, after);
        expect(passages.length > 0).toBe(before !== after);
      }),
    ));
});
