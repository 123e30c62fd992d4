import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBody } from './decode-body.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('decodeBody', () => {
  test('puts U+FFFD where bytes are no text', () => {
    expect(decodeBody(latin1('caf\xe9!'), 'text/html')).toBe('caf\ufffd!');
  });

  test.each(['text/html; charset=klingon', 'nonsense', undefined])(
    'falls back to UTF-8 where the type is %s',
    (type) => {
      expect(decodeBody(Buffer.from('café'), type)).toBe('café');
    },
  );

  test.each([
    '<meta charset="iso-8859-1">é',
    "<META CHARSET='windows-1252'>é",
    '<meta http-equiv="Content-Type" content="text/html; charset=latin1">é',
  ])('reads %s in the charset the page names', (page) => {
    expect(decodeBody(latin1(page), 'text/html')).toBe(page);
  });

  test('prefers the header to the page', () => {
    const page = '<meta charset="iso-8859-1">é';
    expect(decodeBody(Buffer.from(page), 'text/html; charset=utf-8')).toBe(page);
  });

  test('drops a byte order mark', () => {
    expect(decodeBody(Buffer.from('\ufeff{"a":1}'), 'application/json')).toBe('{"a":1}');
  });

  test('returns any UTF-8 text unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeBody(Buffer.from(text), 'text/plain; charset=utf-8')).toBe(text);
      }),
    );
  });

  test('never throws, whatever the bytes and the type', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (bytes, type) => {
        expect(typeof decodeBody(bytes, type)).toBe('string');
      }),
    );
  });
});
