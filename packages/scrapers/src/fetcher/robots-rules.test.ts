import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRule, readRobotsRules } from './robots-rules.ts';

const HOST = 'https://store.test';

/** Whether a robots.txt lets `FooBot` read a path. */
function allows(robots: string, path: string, agent = 'FooBot'): boolean {
  return findRule(readRobotsRules(robots, agent).rules, HOST + path)?.allows ?? true;
}

describe('groups of a robots.txt (RFC 9309, 2.2.1)', () => {
  test('have all agents that are named before their first rule', () => {
    const robots = 'User-agent: BarBot\nUser-agent: FooBot\n\nDisallow: /a\nUser-agent: *\nDisallow: /b';
    expect(['/a', '/b'].map((path) => allows(robots, path))).toEqual([false, true]);
    expect(['/a', '/b'].map((path) => allows(robots, path, 'OtherBot'))).toEqual([true, false]);
  });

  test.each(['Crawl-delay: 10', 'Sitemap: https://store.test/sitemap.xml', 'Unknown: x', 'no colon', '', '# note'])(
    'are not ended by the line "%s"',
    (line) => {
      expect(allows(`User-agent: *\n${line}\nUser-agent: BarBot\n${line}\nDisallow: /private`, '/private')).toBe(false);
      expect(allows(`User-agent: *\nDisallow: /a\n${line}\nDisallow: /private`, '/private')).toBe(false);
    },
  );

  test('that name the same agent count as one', () => {
    const robots = 'User-agent: FooBot\nDisallow: /a\nUser-agent: *\nDisallow: /b\nUser-agent: foobot\nDisallow: /c';
    expect(['/a', '/b', '/c'].map((path) => allows(robots, path))).toEqual([false, true, false]);
  });

  test('of all agents apply where none names the crawler, also when they come first or twice', () => {
    const robots = 'User-agent: *\nDisallow: /a\nUser-agent: BarBot\nDisallow: /b\nUser-agent: *\nDisallow: /c';
    expect(['/a', '/b', '/c'].map((path) => allows(robots, path))).toEqual([false, true, false]);
  });

  test('without a rule that name the crawler allow everything', () => {
    expect(allows('User-agent: *\nDisallow: /\nUser-agent: FooBot\nDisallow:', '/a')).toBe(true);
    expect(allows('User-agent: *\nDisallow: /\nUser-agent: FooBot', '/a')).toBe(true);
  });

  test.each(['foobot', 'FOOBOT', 'FooBot/2.1', 'FooBot (news)', 'FooBot # us'])('name the crawler as "%s"', (name) => {
    expect(allows(`User-agent: ${name}\nDisallow: /`, '/a')).toBe(false);
  });

  test.each(['Foo', 'FooBot-News', 'FooBotNews', 'a FooBot'])('do not name the crawler as "%s"', (name) => {
    expect(allows(`User-agent: ${name}\nDisallow: /`, '/a')).toBe(true);
  });

  test.each(['\n', '\r\n', '\r'])('end their lines with %j', (end) => {
    expect(allows(['\ufeffUSER-AGENT : *', ' disallow:/a  # note'].join(end), '/a')).toBe(false);
  });

  test('need an agent: rules before the first one do not count', () => {
    expect(allows('Disallow: /\nUser-agent: FooBot\nDisallow: /b', '/a')).toBe(true);
  });
});

describe('rules of a robots.txt (RFC 9309, 2.2.2 and 2.2.3)', () => {
  const rules = (lines: string) => `User-agent: *\n${lines}`;

  test.each([
    ['Allow: /a\nDisallow: /a/b', '/a/b/c', false],
    ['Disallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['Disallow: /a\nAllow: /a', '/a', true],
    ['Allow: /a\nDisallow: /a', '/a', true],
    ['Disallow: /a.html\nAllow: /*.htm', '/a.html', false],
    ['Disallow: /\nAllow: /$', '/', true],
    ['Disallow: /\nAllow: /$', '/a', false],
    ['Disallow:', '/a', true],
    ['Disallow: ', '/a', true],
  ])('%j and %s: the longest that matches applies, and allows if two are as long', (lines, path, expected) => {
    expect(allows(rules(lines), path)).toBe(expected);
  });

  test.each([
    ['/a', '/ab', '/A'],
    ['/a/', '/a/b', '/a'],
    ['/*.php', '/index.php?a', '/a.PHP'],
    ['/*.php$', '/a.php/b.php', '/a.php?b'],
    ['/a*b*c', '/axxbyyc-and-more', '/acb'],
    ['/a*', '/a', '/b'],
    ['/a**b', '/ab', '/a'],
    ['/a$', '/a', '/ab'],
    ['/a$b', '/a$b', '/a'],
    ['/a*a$', '/aa', '/a'],
    ['/*', '/', undefined],
    ['/file-with-a-%2A.html', '/file-with-a-*.html', '/file-with-a-b.html'],
    ['/price-%24', '/price-$', '/price-'],
    ['/foo/bar?baz=quz', '/foo/bar?baz=quz', '/foo/bar'],
    ['/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https%3A%2F%2Ffoo.bar', '/foo/bar?baz=https:'],
    ['/foo/bar?baz=https%3A%2F%2Ffoo.bar', '/foo/bar?baz=https://foo.bar', '/foo/bar?baz=https'],
    ['/foo/bar/ツ', '/foo/bar/%E3%83%84', '/foo/bar/%E3%83%85'],
    ['/foo/bar/%e3%83%84', '/foo/bar/ツ', '/foo/bar/%E3%83'],
    ['/foo/bar/%62%61%7A', '/foo/bar/baz', '/foo/bar/%62'],
    ['/foo/bar/baz', '/foo/bar/%62%61%7a', '/foo/bar/ba'],
    ['/a%2Fb', '/a%2fb', '/a/b'],
    ['/a/b', '/a/b', '/a%2Fb'],
    ['/a|b', '/a|b', '/a'],
    ['/a|b', '/a%7cb', '/ab'],
    ["/*?q='", "/s?q='x", '/s?q=x'],
    ['/*?q=%27', "/s?q='x", "/s/q='x"],
    ['/*request[', '/x?request[1]', '/x?request(1)'],
    ['/*request[', '/x?request%5B1%5D', '/x?request'],
    ['/a b', '/a%20b', '/a+b'],
    ['/100%', '/100%', '/100'],
  ])('%s matches %s and not %s', (pattern, matching, other) => {
    expect(allows(rules(`Disallow: ${pattern}`), matching)).toBe(false);
    if (other !== undefined) expect(allows(rules(`Disallow: ${pattern}`), other)).toBe(true);
  });

  test('close the very address they name, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (path, query) => {
        const { pathname, search } = new URL(`${HOST}/${path}?${query}`);
        const written = (pathname + search).replaceAll('*', '%2A').replaceAll('$', '%24');
        expect(allows(rules(`Disallow: ${written}$`), pathname + search)).toBe(false);
      }),
    );
  });

  test('apply to a text of any characters, raw and encoded alike', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !/[#?*$%\\/.\s]/.test(one));
    fc.assert(
      fc.property(text, (one) => {
        const encoded = encodeURIComponent(one.toWellFormed());
        expect(allows(rules(`Disallow: /${one}`), `/${encoded}`)).toBe(false);
        expect(allows(rules(`Disallow: /${encoded}`), `/${one}`)).toBe(false);
      }),
    );
  });

  test('never throw, and match in a time that does not explode', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof allows(rules(text), '/a?b') === 'boolean'));
    expect(allows(rules(`Disallow: /${'*a'.repeat(50_000)}b`), `/${'a'.repeat(50_000)}`)).toBe(true);
  });
});

describe('Crawl-delay', () => {
  test.each([
    ['User-agent: *\nCrawl-delay: 10', 10],
    ['User-agent: *\nCrawl-delay: 0.5\nCrawl-delay: 2', 2],
    ['User-agent: *\nCrawl-delay: soon', 0],
    ['User-agent: *\nCrawl-delay: -1', 0],
    ['User-agent: *\nCrawl-delay: 10\nUser-agent: FooBot\nDisallow: /a', 0],
    ['User-agent: BarBot\nCrawl-delay: 10\nUser-agent: *\nDisallow: /a', 0],
    ['Crawl-delay: 10\nUser-agent: *\nDisallow: /a', 0],
  ])('of %j is %s seconds', (robots, seconds) => {
    expect(readRobotsRules(robots, 'FooBot').crawlDelay).toBe(seconds);
  });
});
