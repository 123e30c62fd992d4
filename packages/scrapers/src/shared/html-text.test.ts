import { encodeXML } from 'entities';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlText } from './html-text.ts';

describe('htmlText', () => {
  test('leaves out scripts and styles', () => {
    expect(htmlText('<style>p { color: red }</style>One<script>alert("</p>")</script> two')).toBe('One two');
  });

  test('keeps a lone ampersand and an angle bracket that opens no tag', () => {
    expect(htmlText('Salt & Pepper < 3')).toBe('Salt & Pepper < 3');
  });

  test('decodes entities once', () => {
    expect(htmlText('Moss &#8211; &amp;lt;b&amp;gt;')).toBe('Moss – &lt;b&gt;');
  });

  test('puts blocks on lines of their own, with one empty line between them at most', () => {
    expect(
      htmlText('<h4>Moss</h4>\n<p>Grows <b>slowly</b>.<br />\n Very.</p><ul><li>green</li><li>soft</li></ul>'),
    ).toBe('Moss\n\nGrows slowly.\n\nVery.\n\ngreen\n\nsoft');
  });

  test('gives back the words of every text that was written as HTML', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = (plain: string) => plain.split(/\s+/).filter(Boolean);
        expect(words(htmlText(`<p>${encodeXML(text)}</p>`))).toEqual(words(text));
      }),
    );
  });
});
