import { describe, expect, test } from 'vitest';
import { cellOf } from './cells.ts';
import { copyMonday, paintRange } from './paint.ts';

const [MON, TUE, WED] = [0, 1, 2];

describe('paintRange', () => {
  test('marks one cell', () => expect(paintRange([], cellOf(MON, 9), cellOf(MON, 9), true)).toEqual([9]));

  test('marks all cells between two corners, whichever comes first', () => {
    const marked = [cellOf(MON, 9), cellOf(MON, 10), cellOf(TUE, 9), cellOf(TUE, 10)];
    expect(paintRange([], cellOf(MON, 9), cellOf(TUE, 10), true)).toEqual(marked);
    expect(paintRange([], cellOf(TUE, 9), cellOf(MON, 10), true)).toEqual(marked);
  });

  test('takes marks away and leaves the others', () =>
    expect(paintRange([9, 10, cellOf(WED, 9)], 9, cellOf(TUE, 10), false)).toEqual([cellOf(WED, 9)]));

  test('keeps hours that the grid does not show', () => {
    expect(paintRange([3, 23], cellOf(MON, 8), cellOf(MON, 21), true)).toEqual([
      3, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 23,
    ]);
    expect(paintRange([3, 9, 23], cellOf(MON, 8), cellOf(MON, 21), false)).toEqual([3, 23]);
  });
});

describe('copyMonday', () => {
  test('replaces the hours of Tuesday to Friday by those of Monday', () =>
    expect(copyMonday([9, cellOf(TUE, 12)])).toEqual([9, 33, 57, 81, 105]));

  test('leaves the weekend, and hours that the grid does not show', () =>
    expect(copyMonday([cellOf(MON, 9), cellOf(TUE, 23), cellOf(5, 10)])).toEqual([9, 33, 47, 57, 81, 105, 130]));

  test('of an empty Monday empties the other days', () => expect(copyMonday([cellOf(TUE, 12)])).toEqual([]));
});
