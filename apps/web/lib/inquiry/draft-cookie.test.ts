import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepDraft, readDraft } from './draft-cookie.ts';

const cookieOf = (header: string) => /^inquiry=([^;]*)/.exec(header)?.[1];

describe('the draft of an inquiry', () => {
  test.for([undefined, '', 'nonsense', Buffer.from('{"role":"admin"}').toString('base64url')])(
    'is empty where the cookie is %s',
    (value) => expect(readDraft(value)).toEqual({}),
  );

  test('is kept whole, or without a message that is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (message) => {
        const draft = { name: 'Ann', message };
        expect([draft, { name: 'Ann', message: '' }]).toContainEqual(readDraft(cookieOf(keepDraft(draft))));
      }),
    );
    const long = keepDraft({ name: 'Ann', message: 'x'.repeat(5000) });
    expect(long.length).toBeLessThan(4096);
    expect(readDraft(cookieOf(long))).toEqual({ name: 'Ann', message: '' });
  });

  test('is for the services page alone, and no script reads it', () =>
    expect(keepDraft({})).toMatch(/; Path=\/services; Max-Age=600; HttpOnly; SameSite=Lax$/));
});
