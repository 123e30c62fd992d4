import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const read = (...lines: string[]) => readFrontMatter(['---', ...lines, '---', '', '{"a":1}'].join('\n')).front;

describe('readFrontMatter', () => {
  test.each([
    ['{"name":"Moss"}', 'the file does not begin with front matter'],
    ['---\nname: Moss\n', 'the file does not begin with front matter'],
    ['---\nname\n---\n', 'line 2: not understood'],
    ['---\nname: Moss\nuser_count: {}\n---\n', 'line 3: not understood'],
    ["---\nname: 'Moss\n---\n", 'line 2: not understood'],
    ['---\nname: "Moss\n---\n', 'line 2: not understood'],
    ['---\nlanguages:\n  English\n---\n', 'line 2: not understood'],
  ])('refuses %j, and says where', (text, message) => {
    expect(() => readFrontMatter(text)).toThrow(message);
  });

  test('reads texts, numbers and nothing', () => {
    expect(read('name: Moss: the tool', 'rating: 4.5', 'users: 908', 'none:', "plus: '4,000+'", 'off: false')).toEqual({
      name: 'Moss: the tool',
      rating: 4.5,
      users: 908,
      none: null,
      plus: '4,000+',
      off: false,
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

  test('hands on what follows, and takes a key of any name for a key', () => {
    expect(readFrontMatter('---\r\nname: Moss\r\n---\r\n\r\n{}').body).toBe('\r\n{}');
    expect(Object.keys(read('__proto__: 1'))).toEqual(['__proto__']);
  });

  test('reads back any text that is quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = JSON.stringify(text);
        expect(read(`name: ${line}`)).toEqual({ name: text });
      }),
    );
  });
});
