import { describe, expect, test } from 'vitest';
import { scanSource } from './scan-source.ts';

const texts = (source: string, kind: string) =>
  scanSource(source)
    .filter((token) => token.kind === kind)
    .map(({ text }) => text);

describe('scanSource', () => {
  test('separates identifiers, strings and comments', () => {
    const source = "const a = 'one'; // two\n/* three */ b.c(\"it's\");";
    expect(texts(source, 'identifier')).toEqual(['const', 'a', 'b', 'c']);
    expect(texts(source, 'string')).toEqual(["'one'", '"it\'s"']);
    expect(texts(source, 'comment')).toEqual(['// two', '/* three */']);
  });

  test('gives the line on which a token begins', () => {
    expect(scanSource(`/*\n*/\nname \`a\n\${b}\``).map(({ text, line }) => [text, line])).toEqual([
      ['/*\n*/', 1],
      ['name', 3],
      ['a\n', 3],
      ['b', 4],
      ['', 4],
    ]);
  });

  test('reads code inside templates, nested ones and braces too', () => {
    const source = `x(\`a \${f({ b: \`c \${d}\` })} // e\`, g)`;
    expect(texts(source, 'identifier')).toEqual(['x', 'f', 'b', 'd', 'g']);
    expect(texts(source, 'comment')).toEqual([]);
  });

  test('takes no quote or slash of a regular expression for a string or comment', () => {
    const source = "one.replace(/['\"/]+\\/*/g, two); return /'/.test(three)";
    expect(texts(source, 'identifier')).toEqual(['one', 'replace', 'two', 'return', 'test', 'three']);
    expect(texts(source, 'string')).toEqual([]);
  });

  test('takes no division or closing element for a regular expression', () => {
    expect(texts('one / two / three', 'identifier')).toEqual(['one', 'two', 'three']);
    expect(texts('<b>{one}</b> <br /> two / three', 'identifier')).toEqual(['b', 'one', 'b', 'br', 'two', 'three']);
  });
});
