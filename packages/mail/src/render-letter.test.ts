import { decodeHTML } from 'entities';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LetterContent } from './letter.ts';
import { renderLetter } from './render-letter.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('<b>', '"><script>alert(1)</script>', "' onload=x", '&amp;', '</title>', 'a & b', '&#60;b&#62;'),
);
const link = fc.record({ label: anything, url: anything });
const contents: fc.Arbitrary<LetterContent> = fc.record({
  subject: anything,
  paragraphs: fc.array(anything, { maxLength: 3 }),
  code: anything.filter(Boolean),
  link,
  footer: fc.array(fc.oneof(anything, link), { maxLength: 3 }),
});

/** The same letter in harmless words: its HTML has the same markup. */
function inPlainWords({ paragraphs, footer = [] }: LetterContent): LetterContent {
  const plainLink = { label: 'a', url: 'a' };
  return {
    subject: 'a',
    paragraphs: paragraphs.map(() => 'a'),
    code: 'a',
    link: plainLink,
    footer: footer.map((part) => (typeof part === 'string' ? 'a' : plainLink)),
  };
}

describe('renderLetter', () => {
  test('lets nothing that people wrote become markup', () => {
    const markupOf = (content: LetterContent) => renderLetter(content).html.replace(/[^<>"']/g, '');
    fc.assert(
      fc.property(contents, (content) => {
        expect(markupOf(content)).toBe(markupOf(inPlainWords(content)));
      }),
    );
  });

  test('says everything in HTML and, but for the subject, as text', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const { text, html } = renderLetter(content);
        const { paragraphs, code = '', footer = [] } = content;
        const links = [content.link, ...footer].filter((part) => typeof part === 'object');
        const words = [...paragraphs, code, ...footer.filter((part) => typeof part === 'string')];
        for (const part of [...words, ...links.flatMap(({ label, url }) => [label, url])]) {
          expect(text).toContain(part);
          expect(decodeHTML(html)).toContain(part);
        }
        expect(html).toContain('<title>');
      }),
    );
  });

  test('leaves out what a letter does not have', () => {
    const { text, html } = renderLetter({ subject: 'Hello', paragraphs: ['One.', 'Two.'] });
    expect(text).toBe('One.\n\nTwo.\n');
    expect(html).not.toContain('<a ');
  });

  test('puts the link on a line of its own, where mail programs find it', () => {
    const { text } = renderLetter({
      subject: 'Hello',
      paragraphs: ['One.'],
      link: { label: 'Open', url: 'https://club.example/events/1' },
      footer: ['Small print.', { label: 'No more', url: 'https://club.example/no' }],
    });
    expect(text).toBe(
      'One.\n\nOpen:\nhttps://club.example/events/1\n\n--\nSmall print.\nNo more: https://club.example/no\n',
    );
  });
});
