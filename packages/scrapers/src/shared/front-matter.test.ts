import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const read = (...lines: string[]) => readFrontMatter(['---', ...lines, '---', '', '{"a":1}'].join('\n')).front;

// A busy machine is several times slower.
const UNHURRIED = { timeout: 60_000 };

describe('readFrontMatter', () => {
  test.each([
    ['{"name":"Moss"}', 'the file does not begin with front matter'],
    ['---\nname: Moss\n', 'the file does not begin with front matter'],
    ['---\nname\n---\n', 'the front matter is not a map of keys'],
    ['---\n- name\n---\n', 'the front matter is not a map of keys'],
    ['---\nname: Moss\nname: Fern\n---\n', 'line 3: Map keys must be unique'],
    ['---\nname: Moss\nplan: {\n---\n', 'line 3: '],
    ['---\nname: Moss: the tool\n---\n', 'line 2: Nested mappings are not allowed'],
    ["---\nname: 'Moss\n---\n", "line 2: Missing closing 'quote"],
    ['---\nname: "Moss\n---\n', 'line 2: Missing closing "quote'],
    ['---\na: &a [1, 2]\nb: [*a, *a]\n---\n', 'Alias resolution is disabled'],
  ])('refuses %j, and says why', (text, message) => {
    expect(() => readFrontMatter(text)).toThrow(message);
  });

  test.each([
    ['too long', 'a: 1\n'.repeat(20_000)],
    ['nested too deep', `x: ${'['.repeat(18_000)}`],
    ['nested too deep', '- '.repeat(9_000)],
    [
      'of too many keys',
      Array.from({ length: 2500 }, (_, index) => `k${index}:`)
        .join('\n')
        .concat('\nk1:'),
    ],
  ])('refuses front matter that is %s, within 20 s', UNHURRIED, (_, text) => {
    const started = performance.now();
    expect(() => readFrontMatter(`---\n${text}\n---\n`)).toThrow();
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('reads texts, numbers and nothing', () => {
    expect(read('name: Moss - the tool', 'rating: 4.5', 'users: 908', 'none:', "plus: '4,000+'", 'off: false')).toEqual(
      {
        name: 'Moss - the tool',
        rating: 4.5,
        users: 908,
        none: null,
        plus: '4,000+',
        off: false,
      },
    );
  });

  test('a fence is a line of its own', () => {
    const lines = ['a: >-', '  --- one ---', '', '  --- two', '  ---', 'b: --- three ---', 'c: ----', "d: '", "  ---'"];
    expect(read(...lines)).toEqual({ a: '--- one ---\n--- two ---', b: '--- three ---', c: '----', d: ' ---' });
    expect(readFrontMatter('---  \r\na: x---\r\n---\t\r\n{}')).toEqual({ front: { a: 'x---' }, body: '{}' });
  });

  test('reads back whatever texts stand in front of the fence', UNHURRIED, () => {
    const line = fc.constantFrom('---', '--- x', 'x ---', '----', ' ---', '-', 'x', '...', '');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const block = lines.map((one) => `  ${one}`).join('\n');
        const { front, body } = readFrontMatter(`---\ntext: |+\n  first\n${block}\nafter: 1\n---\n{}`);
        expect([front.text, front.after, body]).toEqual([`first\n${lines.join('\n')}\n`, 1, '{}']);
      }),
    );
  });

  test('keeps the digits of a text that looks like a number', () => {
    const text = '---\nversion: 2.10\nname: 007\nusers: 10\nflag: true\n---\n';
    expect(readFrontMatter(text, ['version', 'name', 'none']).front).toEqual({
      version: '2.10',
      name: '007',
      users: 10,
      flag: true,
    });
  });

  test('reads what is quoted', () => {
    expect(read("a: 'It''s moss'", 'b: "two\\nlines"', "c: '12'")).toEqual({
      a: "It's moss",
      b: 'two\nlines',
      c: '12',
    });
  });

  test('reads lists', () => {
    expect(read('languages:', '  - English', "  - 'no'", 'after: 1')).toEqual({
      languages: ['English', 'no'],
      after: 1,
    });
  });

  test('reads folded and literal texts', () => {
    expect(read('a: >-', '  one', '  line', '', '  another', 'b: |-', '  two', '  lines', 'c: 1')).toEqual({
      a: 'one line\nanother',
      b: 'two\nlines',
      c: 1,
    });
  });

  test('returns the text after the front matter, and accepts any name as a key', () => {
    expect(readFrontMatter('---\r\nname: Moss\r\n---\r\n\r\n{}').body).toBe('\r\n{}');
    expect(Object.keys(read('__proto__: 1'))).toEqual(['__proto__']);
  });

  test('reads back any text that is quoted', UNHURRIED, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = JSON.stringify(text);
        expect(read(`name: ${line}`)).toEqual({ name: text });
      }),
    );
  });
});
