import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell } from './csv-cell.ts';

describe('a cell of CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u00a0=1'])('is no formula: %j', (text) =>
    expect(textOf(csvCell(text))).toBe(`'${text}`),
  );

  test.each([
    ['a;=1', "a;'=1"],
    ['a; @x; -1', "a;' @x;' -1"],
    ['a\t+1', "a\t'+1"],
    ['a\n=1', "a\n'=1"],
    ['a\r\n=1', "a\r\n'=1"],
    ['\t=1', "'\t'=1"],
    ['a;"=1;', `a;'"=1;`],
    ['a; " =1', `a;' " =1`],
  ])('is none after what may separate cells: %j', (text, safe) => expect(textOf(csvCell(text))).toBe(safe));

  test.each(['a', 'a = b', 'a-b', 'a;b', 'x\ny', 'É'])('leaves %j as it is', (text) =>
    expect(textOf(csvCell(text))).toBe(text),
  );

  test('is quoted where a reader would end or trim it', () => {
    expect(['a,b', 'a;b', 'a\tb', 'a\nb', ' a', 'a"b'].map(csvCell)).toEqual([
      '"a,b"',
      '"a;b"',
      '"a\tb"',
      '"a\nb"',
      '" a"',
      '"a""b"',
    ]);
    expect(csvCell('a b')).toBe('a b');
  });

  test('holds any text, and begins no formula at its start or after a separator', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'=+-@;\t\r\n \'",a')), (characters) => {
        const [text, safe] = [characters.join(''), textOf(csvCell(characters.join('')))];
        expect(safe.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
        const [first, ...later] = safe.split(/[;\t\r\n]/);
        expect(first).not.toMatch(/^\s*[=+\-@]/);
        for (const cell of later) expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
      }),
      { numRuns: 1000 },
    ));
});

function textOf(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
