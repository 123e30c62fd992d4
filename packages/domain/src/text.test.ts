import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanText,
  cutText,
  HttpUrl,
  LongText,
  NameText,
  PublicName,
  ShortText,
  toHttpUrl,
  withoutEmails,
} from './text.ts';

describe('cleanText', () => {
  test('removes characters that hide or reorder text', () => {
    expect(cleanText('pay\u202Elap\u0000 now\u2066!')).toBe('paylap now!');
  });

  test('replaces half a surrogate pair', () => {
    expect(cleanText('half \ud83d')).toBe('half \ufffd');
  });

  test('removes direction marks and zero-width characters, and keeps joiners of letters and emoji', () => {
    expect(cleanText('a\u200Eb\u200Fc\u061Cd\u200Be\u2060f\uFEFFg')).toBe('abcdefg');
    expect(cleanText('می\u200Cخواهم 👩\u200D💻')).toBe('می\u200Cخواهم 👩\u200D💻');
  });

  test('keeps no control character but tab and line breaks, and is idempotent', () => {
    const hidden = fc.constantFrom(...'\u200B\u200E\u200F\u061C\u202A\u202E\u2060\u2066\u2069\u0000\u009F');
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), hidden)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const clean = cleanText(text);
        expect(clean.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe('ShortText', () => {
  test('is one line of at most 500 characters', () => {
    expect(ShortText.parse(`  a\n\t b ${'x'.repeat(600)}`)).toMatch(/^a b x{496}$/);
  });
});

describe('cutText', () => {
  test('halves no surrogate pair: texts end before an emoji that has no room', () => {
    expect(ShortText.parse(`${'a'.repeat(499)}😀 tail`)).toBe('a'.repeat(499));
    expect(ShortText.parse(`${'a'.repeat(498)}😀 tail`)).toBe(`${'a'.repeat(498)}😀`);
    expect(LongText.parse(`${'a'.repeat(49_999)}😀`)).toBe('a'.repeat(49_999));
  });

  test('keeps well-formed texts well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '😀', '𠀀') }), fc.nat(20), (text, longest) => {
        const cut = cutText(text, longest);
        expect(cut.isWellFormed()).toBe(true);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, longest - 1));
      }),
    );
  });
});

describe('NameText', () => {
  test.each(['', '  ', '\u200B', '\u202E', '\u200D\uFE0F', '\u3164', '\u2800'])('refuses %j', (name) => {
    expect(NameText.safeParse(name).success).toBe(false);
  });

  test.each(['X', '🔥', '同盾', '?'])('takes %s', (name) => {
    expect(NameText.parse(name)).toBe(name);
  });
});

describe('withoutEmails', () => {
  test('keeps a handle, the address of a page and a name with an at sign', () => {
    for (const name of ['@jane', 'medium.com/@jane.doe', 'Web@Work', 'Jane & Joe'])
      expect(withoutEmails(name)).toBe(name);
  });

  test.each([
    ['Jane Roe <jane@mail.example>', 'Jane Roe'],
    ['Jane Roe (jane.roe+x@sub.mail.example)', 'Jane Roe'],
    ['Acme - mailto:help@acme.example', 'Acme'],
    ['one@acme.example, Acme, two@acme.example', 'Acme'],
    ['Acme (one@a.example) Tools', 'Acme Tools'],
    ['Jane ｊane＠mail．example', 'Jane'],
    ['jane.roe@mail.example', 'jane.roe'],
    ['<jane@mail.example>', 'jane'],
    ['one@acme.example two@acme.example', 'one'],
  ])('makes %s %s', (name, bare) => {
    expect(withoutEmails(name)).toBe(bare);
  });

  test('leaves no e-mail address in a public name, and is idempotent', () => {
    const word = fc.oneof(fc.emailAddress(), fc.string(), fc.constantFrom('<', '(', ' - ', '@', 'a@b.c', 'a@b.c@d.e'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const { data } = PublicName.safeParse(words.join(' '));
        fc.pre(data !== undefined);
        expect(data).not.toMatch(/[^\s@<>()[\]{},;:/"]@[^\s@<>()[\]{},;:/"]+\.[^\s@<>()[\]{},;:/"]/u);
        expect(PublicName.parse(data)).toBe(data);
      }),
    );
  });
});

describe('LongText', () => {
  test('keeps lines and ends at 50,000 characters', () => {
    expect(LongText.parse(`a\nb${'x'.repeat(60_000)}`)).toMatch(/^a\nbx+$/);
    expect(LongText.parse('x'.repeat(60_000))).toHaveLength(50_000);
  });
});

describe('toHttpUrl', () => {
  test.each(['javascript:alert(1)', 'mailto:a@b.example', 'data:text/html,x', 'http://', '', '   ', null, undefined])(
    'is null for %j',
    (address) => {
      expect(toHttpUrl(address)).toBeNull();
    },
  );

  test.each([
    'jane.doe@mail.example',
    'https://jane@mail.example',
    'https://jane:secret@mail.example/x',
    'http://:x@a.example',
  ])('is null for %s, which contains a user name', (address) => {
    expect(toHttpUrl(address)).toBeNull();
    expect(HttpUrl.safeParse(address).success).toBe(false);
  });

  test('keeps an at sign in the path', () => {
    expect(toHttpUrl('https://a.example/@jane')).toBe('https://a.example/@jane');
  });

  test('is null for an address of more than 2,000 characters', () => {
    expect(toHttpUrl(`https://a.example/${'x'.repeat(2000)}`)).toBeNull();
  });

  test.each([
    ['a.example/path', 'https://a.example/path'],
    ['//a.example', 'https://a.example'],
    [' http://a.example ', 'http://a.example'],
  ])('reads %j as %s', (address, url) => {
    expect(toHttpUrl(address)).toBe(url);
  });

  test('cleans an address like other text', () => {
    const dirty = '\u200ehttps://a.exa\u0000mple/\u202eb\n?q=\ud83d';
    expect(toHttpUrl(dirty)).toBe('https://a.example/b?q=\ufffd');
    expect(HttpUrl.parse(dirty)).toBe('https://a.example/b?q=\ufffd');
  });

  test('gives an http(s) address or null for any input', () => {
    const dirty = fc.tuple(fc.webUrl(), fc.string({ unit: 'binary' })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), dirty), (address) => {
        const url = toHttpUrl(address);
        expect(url === null || HttpUrl.safeParse(url).data === url).toBe(true);
        expect(url ?? '').toBe(cleanText(url ?? ''));
      }),
    );
  });
});
