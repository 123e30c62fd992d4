import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExternalId, isIdentity, storableText } from './storable.ts';

const texts = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u0000', '\ud83d', '\ude00', '😀')))
  .map((parts) => parts.join(''));

describe('storableText', () => {
  test('is well-formed, without control characters, and not too long', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const stored = storableText(text, longest);
        expect(stored.isWellFormed()).toBe(true);
        expect(stored.length).toBeLessThanOrEqual(longest);
        expect(stored.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}/u);
        expect(storableText(stored, longest)).toBe(stored);
      }),
    );
  });

  test('cuts before a surrogate pair that has no room', () => {
    expect(storableText('aa😀', 3)).toBe('aa');
    expect(storableText('aa😀', 4)).toBe('aa😀');
  });
});

describe('isIdentity', () => {
  test.each(['', ' a', 'a\u0000', 'a\u200e', '\ud83d', 'x'.repeat(201)])('is false for %j', (id) => {
    expect(isIdentity(id)).toBe(false);
    expect(ExternalId.safeParse(id).success).toBe(false);
  });

  test.each(['a', 'jane@acme.example', '{b0}', '同盾', '😀', 'x'.repeat(200)])('is true for %s', (id) => {
    expect(isIdentity(id)).toBe(true);
    expect(ExternalId.parse(id)).toBe(id);
  });
});
