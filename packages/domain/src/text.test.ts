import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, HttpUrl, LongText, ShortText, toHttpUrl } from './text.ts';

describe('cleanText', () => {
  test('removes characters that hide or reorder what a person reads', () => {
    expect(cleanText('pay\u202Elap\u0000 now\u2066!')).toBe('paylap now!');
  });

  test('makes half a surrogate pair well-formed', () => {
    expect(cleanText('half \ud83d')).toBe('half \ufffd');
  });

  test('keeps no control character but tab and line breaks, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean.replaceAll(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
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

  test('gives an http(s) address or null, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        const url = toHttpUrl(address);
        expect(url === null || HttpUrl.safeParse(url).success).toBe(true);
      }),
    );
  });
});
