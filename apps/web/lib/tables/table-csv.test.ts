import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../test/read-csv.ts';
import { toTableCsv } from './table-csv.ts';
import type { Table } from './table-of.ts';

const of = { unit: null, kind: null, origin: null, source: null, method: null, day: null };
function table(names: string[], rows: Table['rows']): Table {
  return { columns: names.map((name) => ({ name, ...of })), rows };
}

test('a text that a spreadsheet would take for a formula begins with an apostrophe; a number does not', () => {
  for (const text of ['=1+1', '+1', '-1', '@sum', ' =1'])
    expect(readCsv(toTableCsv(table(['a'], [{ a: text }])))).toEqual([['a'], [`'${text}`]]);
  expect(readCsv(toTableCsv(table(['a'], [{ a: ['x', '=1'] }])))).toEqual([['a'], ["x;' =1"]]);
  expect(toTableCsv(table(['a'], [{ a: -1 }]))).toBe('a\r\n-1\r\n');
});

test('a list of texts is one field, and what is unknown is empty', () =>
  expect(toTableCsv(table(['a', 'b', 'c'], [{ a: ['x', 'y'], b: null, c: true }]))).toBe('a,b,c\r\n"x; y",,true\r\n'));

test('details are left out', () => {
  const { columns, rows } = table(['a'], [{ a: 1, 'a.day': '2026-11-01' }]);
  const details = [{ name: 'a.day', ...of, isDetail: true as const }];
  expect(toTableCsv({ columns: [...columns, ...details], rows })).toBe('a\r\n1\r\n');
});

test('a table without rows has its names', () => expect(toTableCsv(table(['a', 'b'], []))).toBe('a,b\r\n'));

test('any text comes out of a reader of CSV as it went in, but for the apostrophe', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
      const file = toTableCsv(
        table(
          ['a', 'b'],
          texts.map((a) => ({ a, b: 1 })),
        ),
      );
      const read = readCsv(file).slice(1);
      expect(read.map(([a]) => a?.replaceAll("'", ''))).toEqual(texts.map((text) => text.replaceAll("'", '')));
    }),
  ));
