import { describe, expect, test } from 'vitest';
import { firstNamedColumn, type IdForms, type IsId, idColumnByForm, namedIdColumn } from './id-column.ts';

/** Forms that hold for every marketplace. */
const forms = (isId: IsId): IdForms => ({ idsIn: () => [], isId, isSure: isId });

function counting(isId: (text: string) => boolean) {
  let count = 0;
  return { isId: (text: string) => ++count > 0 && isId(text), counted: () => count };
}

function table(rows: number, columns: number, cell: (row: number) => string): string[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, () => cell(row)));
}

describe('a column of ids', () => {
  test('is none of 200 columns of other words, each left after a fifth of 1,000 rows', () => {
    const { isId, counted } = counting(() => false);
    expect(idColumnByForm(table(2000, 200, String), forms(isId))).toBeNull();
    expect(counted()).toBeLessThanOrEqual(200 * 202);
  });

  test('is looked for in no more than the first 1,000 rows, by form and by name', () => {
    const byForm = counting((text) => text !== '999');
    expect(idColumnByForm(table(20_000, 3, String), forms(byForm.isId))).toHaveLength(20_000);
    expect(byForm.counted()).toBeLessThanOrEqual(1001);
    const byName = counting((text) => text !== 'id');
    expect(namedIdColumn([['id'], ...table(19_999, 2, String)], forms(byName.isId))).toHaveLength(19_999);
    expect(byName.counted()).toBeLessThanOrEqual(1000);
  });

  test('that is named so holds ids, or is the last choice', () => {
    const rows = [['id'], ['1'], ['2']];
    expect(
      namedIdColumn(
        rows,
        forms((text) => text === 'a'),
      ),
    ).toBeNull();
    expect(
      firstNamedColumn(
        rows,
        forms((text) => text === 'a'),
      ),
    ).toEqual(['1', '2']);
  });

  test('may hold a fifth of other values, and no more', () => {
    const isId = (text: string) => text === 'a';
    const rows = (others: number) => table(10, 1, (row) => (row < 10 - others ? 'a' : 'b'));
    expect(idColumnByForm(rows(2), forms(isId))).toHaveLength(10);
    expect(idColumnByForm(rows(3), forms(isId))).toBeNull();
  });
});
