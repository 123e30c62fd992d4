import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitIds } from './split-ids.ts';
import { wantedPlugins } from './wanted-plugins.ts';

const CHROME = 'abcdefghijklmnopabcdefghijklmnop';
const identityOf = (id: string, marketplace?: string) => wantedPlugins([id], marketplace)[0]?.identities;

describe('wantedPlugins', () => {
  test('refuses no ids, 5,001 ids and a marketplace that there is not, but takes 5,000', () => {
    const ids = Array.from({ length: 5001 }, (_, at) => `id-${at}`);
    expect(() => wantedPlugins([' ', ''])).toThrow('There is no id: give at least one.');
    expect(() => wantedPlugins(ids, 'edge')).toThrow('There are 5,001 ids: at most 5,000 are checked at once.');
    expect(wantedPlugins(ids.slice(1), 'edge')).toHaveLength(5000);
    expect(() => wantedPlugins(['nowhere:a'])).toThrow('There is no marketplace “nowhere”');
  });

  test('refuses many addresses that have to be searched for', () => {
    const addresses = Array.from({ length: 51 }, (_, at) => `https://addons.mozilla.org/firefox/addon/one-${at}/`);
    expect(() => wantedPlugins(addresses)).toThrow('More than 50 addresses');
  });

  test('counts an id once, however many devices have it', () =>
    expect(wantedPlugins(['edge:a', ' edge:a ', 'edge:a'])).toHaveLength(1));

  test('reads public ids, ids of the marketplace that is named, and addresses of listings', () => {
    const chrome = [{ marketplace: 'chrome-web-store', externalId: CHROME }];
    expect(identityOf(`chrome-web-store:${CHROME}`, 'edge')).toEqual(chrome);
    expect(identityOf(CHROME, 'chrome-web-store')).toEqual(chrome);
    expect(identityOf(`https://chromewebstore.google.com/detail/a-name/${CHROME}?hl=de`)).toEqual(chrome);
    expect(identityOf('a:b', 'firefox')).toEqual([{ marketplace: 'firefox', externalId: 'a:b' }]);
  });

  test('leaves out the version that VS Code writes behind an id, and the file of WordPress', () => {
    expect(identityOf('vs-code:a.b@2024.2.1')).toEqual([{ marketplace: 'vs-code', externalId: 'a.b' }]);
    expect(identityOf('akismet/akismet.php', 'wordpress')).toEqual([
      { marketplace: 'wordpress', externalId: 'akismet' },
    ]);
    expect(identityOf('a@b.example', 'firefox')).toEqual([{ marketplace: 'firefox', externalId: 'a@b.example' }]);
  });

  test('looks for an id that names no marketplace in each of them', () =>
    expect(identityOf(CHROME)).toContainEqual({ marketplace: 'edge', externalId: CHROME }));

  test('knows an address that lacks the id, and one that is of no listing', () => {
    expect(wantedPlugins(['addons.mozilla.org/en-US/firefox/addon/ublock-origin/'])).toMatchObject([
      { identities: [], address: { marketplace: 'firefox', words: 'ublock origin' } },
    ]);
    expect(wantedPlugins(['https://example.com/a'])).toEqual([{ given: 'https://example.com/a', identities: [] }]);
    expect(identityOf('x'.repeat(201), 'firefox')).toEqual([]);
    expect(identityOf('a\0', 'firefox')).toEqual([]);
  });
});

describe('splitIds', () => {
  test('reads ids apart by lines, blanks, commas and semicolons, quoted or not', () =>
    expect(splitIds(' a\r\n"b", firefox:c;\td\n\n')).toEqual(['a', 'b', 'firefox:c', 'd']));

  test('takes all marks off both ends of an id and none within', () => {
    const part = fc.string({ unit: fc.constantFrom('"', "'", '“', '”', 'a', '😀', '-') });
    fc.assert(
      fc.property(part, (text) => {
        const bare = text.replace(/^["'“”]+/, '').replace(/["'“”]+$/, '');
        expect(splitIds(text)).toEqual(bare === '' ? [] : [bare]);
      }),
    );
  });

  test('leaves 4 MB of marks between two letters alone, and reads as many short ones', () => {
    const long = `"a${'"'.repeat(4 * 1024 ** 2)}a"`;
    expect(splitIds(long)).toEqual([long]);
    const short = `a${'"'.repeat(1990)}a`;
    expect(splitIds(`"${short}" `.repeat(2000))).toEqual(Array.from({ length: 2000 }, () => short));
  });
});
