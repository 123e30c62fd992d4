import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSitemap } from './read-sitemap.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const PAGE = 'https://store.test/1';
const entry = (loc: string) => `<url><loc>${loc}</loc></url>`;
const read = (xml: string) => readSitemap(xml).addresses;

describe('readSitemap', () => {
  test.each([
    ['an HTML page', '<!doctype html><html><body>Be right back</body></html>', 'an HTML page'],
    ['an XHTML page', '<?xml version="1.0"?>\n<!DOCTYPE html><html><p/></html>', 'an HTML page'],
    ['an HTML page after a comment', '<!-- a --><html lang=en><p>a</html>', 'an HTML page'],
    ['an empty response', ' \n', 'an empty response'],
    ['JSON', '{"error":"not found"}', 'no XML'],
    ['bytes of something else', '\u001f\ufffd\u0000', 'no XML'],
    ['a feed', `<rss xmlns="${NAMESPACE}"><channel/></rss>`, '<rss>'],
    ['an urlset of something else', `<urlset xmlns="urn:other">${entry(PAGE)}</urlset>`, '<urlset>'],
    ['deep XML', `<urlset>${'<a>'.repeat(200_000)}`, 'more than 16 levels'],
  ])('refuses %s and says what it is', (_, text, reason) => {
    expect(() => readSitemap(text)).toThrow(`${reason}`);
    expect(() => readSitemap(text)).toThrow('in place of a sitemap');
  });

  test.each([
    ['without a namespace', `<urlset>${entry(PAGE)}</urlset>`],
    ['with a namespace', `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="${NAMESPACE}">${entry(PAGE)}</urlset>`],
    ['with a prefix', `<sm:urlset xmlns:sm="${NAMESPACE}"><sm:url><sm:loc>${PAGE}</sm:loc></sm:url></sm:urlset>`],
    ['with a prefix nobody declared', `<sm:urlset><sm:url><sm:loc>${PAGE}</sm:loc></sm:url></sm:urlset>`],
    ['after white space', `\n <?xml version="1.0"?><urlset>${entry(PAGE)}</urlset>`],
    ['with CDATA', `<urlset>${entry(`<![CDATA[ ${PAGE} ]]>`)}</urlset>`],
    ['with comments and references', `<urlset>${entry(' https:<!-- a -->//store&#46;test&#x2F;1\n')}</urlset>`],
  ])('reads a sitemap %s', (_, xml) => {
    expect(readSitemap(xml)).toEqual({ kind: 'urlset', addresses: [PAGE], problem: null });
  });

  test('reads an index in any prefix', () => {
    const xml = `<s:sitemapindex xmlns:s="${NAMESPACE}"><s:sitemap><s:loc>${PAGE}</s:loc></s:sitemap></s:sitemapindex>`;
    expect(readSitemap(xml)).toEqual({ kind: 'sitemapindex', addresses: [PAGE], problem: null });
  });

  test('reads addresses of pages and not of what is beside them', () => {
    const image = '<image:image><image:loc>https://store.test/p.png</image:loc></image:image>';
    const video =
      '<v:video xmlns:v="urn:video"><loc>https://store.test/v</loc></v:video><v:loc xmlns:v="urn:v">x</v:loc>';
    const xml = `<urlset><loc>no</loc><url><loc>${PAGE}</loc>${image}${video}</url>${entry(' https://store.test/2?a&amp;b ')}</urlset>`;
    expect(read(xml)).toEqual([PAGE, 'https://store.test/2?a&b']);
  });

  test.each([
    ['an ampersand that is not escaped', `<urlset>${entry('https://store.test/?a&b')}${entry(PAGE)}</urlset>`],
    ['an end that is missing', `<urlset>${entry(PAGE)}<url><loc>https://store.te`],
    ['a character that XML does not have', `<urlset>${entry('\u0000')}${entry(PAGE)}</urlset>`],
    ['an entity of its own', `<!DOCTYPE urlset [<!ENTITY a "b">]><urlset>${entry('&a;')}${entry(PAGE)}</urlset>`],
  ])('finds the other addresses despite %s, and reports it', (_, xml) => {
    const { addresses, problem } = readSitemap(xml);
    expect(addresses).toContain(PAGE);
    expect(problem).toContain('not well-formed');
  });

  test('finds all addresses where every one has an ampersand that is not escaped', () => {
    const url = (n: number) => `https://store.test/${n}?a=1&b=2&amp;c=3`;
    const { addresses, problem } = readSitemap(
      `<urlset>${Array.from({ length: 5000 }, (_, n) => entry(url(n))).join('')}</urlset>`,
    );
    expect(addresses).toHaveLength(5000);
    expect(addresses[4999]).toBe('https://store.test/4999?a=1&b=2&c=3');
    expect(problem).toContain('not well-formed');
  });

  test.each(['&#x;', '&#x110000;', '&#9999999;'])(
    'reads the addresses beside %s, which is no character',
    (reference) => {
      const { addresses, problem } = readSitemap(`<urlset>${entry(`${PAGE}?a=${reference}`)}${entry(PAGE)}</urlset>`);
      expect(addresses).toEqual([`${PAGE}?a=${reference}`, PAGE]);
      expect(problem).toContain('not well-formed');
    },
  );

  test('stops at text that is nothing but mistakes', () => {
    expect(readSitemap(`<urlset>${'&a;'.repeat(2_000_000)}`).problem).toContain('not well-formed');
  });

  test('does not expand entities', () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = `<!DOCTYPE urlset [<!ENTITY e0 "e">${entities}]><urlset>${entry('&e9;')}</urlset>`;
    expect(read(bomb).join('').length).toBeLessThan(100);
  });

  test('reads 50,000 addresses and reports that there are more', () => {
    const { addresses, problem } = readSitemap(`<urlset>${entry(PAGE).repeat(50_001)}</urlset>`);
    expect(addresses).toHaveLength(50_000);
    expect(problem).toBe('the sitemap has more than 50000 addresses');
  });

  test('reads every address that is written to it', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const url = fc.string({ unit: 'grapheme' }).map((path) => new URL(`https://store.test/${path}`).href);
    fc.assert(
      fc.property(fc.array(url), (urls) => {
        expect(read(`<urlset>${urls.map((one) => entry(escaped(one))).join('')}</urlset>`)).toEqual(urls);
      }),
    );
  });

  test('never fails with anything but its own errors', () => {
    const piece = fc.constantFrom(
      '<urlset>',
      '</urlset>',
      '<url>',
      '<loc>',
      '</',
      '>',
      '&',
      ';',
      ']]>',
      '<![CDATA[',
      '<!--',
      '<!DOCTYPE a [',
      '<?',
      '"',
      'a',
      ':',
      ' xmlns="',
      '\u0000',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          readSitemap(pieces.join(''));
        } catch (error) {
          expect(String(error)).toContain('in place of a sitemap');
        }
      }),
      { numRuns: 500 },
    );
  });
});
