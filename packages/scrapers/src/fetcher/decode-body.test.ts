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

  test('reads only HTML in the charset of its <meta>', () => {
    const text = 'Reads pages with <meta charset=latin1> — café';
    const json = JSON.stringify({ text });
    for (const type of ['application/json', 'application/vnd.store+json', 'text/plain', 'text/html', undefined])
      expect(decodeBody(Buffer.from(json), type)).toBe(json);
    const xml = `<?xml version="1.0"?><a>${text}</a>`;
    for (const type of ['application/xml', 'application/rss+xml', undefined])
      expect(decodeBody(Buffer.from(xml), type)).toBe(xml);
    for (const type of ['text/plain', undefined]) expect(decodeBody(Buffer.from(text), type)).toBe(text);
  });

  test.each([
    ['in a comment', '<!-- <meta charset=latin1> --><meta charset=utf-8>é'],
    ['in an attribute', '<p title="<meta charset=latin1>">é'],
    ['of a custom element', '<metadata charset=latin1>é'],
    ['after 1024 bytes', `<p>${'.'.repeat(1100)}<meta charset=latin1>é`],
    ['with a label that is not known', '<meta charset=klingon>é'],
  ])('ignores a charset %s', (_, page) => {
    expect(decodeBody(Buffer.from(page), 'text/html')).toBe(page);
  });

  test('reads JSON as UTF-8 whatever its header says', () => {
    const json = '{"name":"Café Größe"}';
    for (const charset of ['iso-8859-1', 'utf-16', 'windows-1251', 'klingon'])
      expect(decodeBody(Buffer.from(json), `application/json; charset=${charset}`)).toBe(json);
    expect(decodeBody(Buffer.from(json), 'text/html; charset=iso-8859-1')).toBe(json);
  });

  test('reads what is sent as a page and looks like JSON, but is not UTF-8, as its header says', () => {
    expect(decodeBody(latin1('[café]'), 'text/html; charset=iso-8859-1')).toBe('[café]');
  });

  test.each([
    ['utf8', Buffer.from('\ufeffCafé')],
    ['utf16le', Buffer.from('\ufeffCafé', 'utf16le')],
    ['utf16be', Buffer.from('\ufeffCafé', 'utf16le').swap16()],
  ])('prefers a byte order mark of %s to all else, and drops it', (_, bytes) => {
    for (const type of ['application/json', 'text/html', 'text/xml', 'text/plain'])
      for (const charset of ['', '; charset=iso-8859-1']) expect(decodeBody(bytes, type + charset)).toBe('Café');
  });

  test('reads XML as its declaration says, unless the header does', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
    expect(decodeBody(latin1(xml), 'text/xml')).toBe(xml);
    expect(decodeBody(latin1(xml), undefined)).toBe(xml);
    expect(decodeBody(Buffer.from(xml), 'text/xml; charset=UTF-8')).toBe(xml);
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
