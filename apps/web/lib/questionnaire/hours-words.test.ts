import { expect, test } from 'vitest';
import { cellOf } from './cells.ts';
import { describeMarked, nameCell } from './hours-words.ts';

test('a cell is called by its day and its hours', () => expect(nameCell(cellOf(4, 16))).toBe('Fri 16 to 17'));

test('no hours are no list', () => expect(describeMarked([], 2)).toEqual({ sum: 'No hours', more: ' marked yet' }));

test('marked hours are a sum and a list', () =>
  expect(describeMarked([18, 19], 0)).toEqual({ sum: '2 hours', more: ' marked · Mon 18–20' }));

test('fewer hours than a group needs in common are said to be few', () =>
  expect(describeMarked([18], 2)).toEqual({
    sum: '1 hour',
    more: ' marked; a group needs 2 common ones · Mon 18–19',
  }));
