import { describe, expect, test } from 'vitest';
import { cellOf } from './cells.ts';
import { type Cursor, pressKey } from './press-key.ts';

const at = (cell: number): Cursor => ({ cell, range: null });

/** Presses keys one after the other; `+` before one holds Shift. */
function press(keys: string[], cell: number, given: readonly number[] = []) {
  let state = { cursor: at(cell), hours: given };
  for (const key of keys)
    state = pressKey(state.cursor, state.hours, { key: key.replace('+', ''), shiftKey: key.startsWith('+') }) ?? state;
  return { cell: state.cursor.cell, hours: state.hours };
}

describe('pressKey', () => {
  test('leaves other keys alone', () => expect(pressKey(at(9), [], { key: 'Tab', shiftKey: false })).toBeNull());

  test('arrows move and mark nothing', () =>
    expect(press(['ArrowDown', 'ArrowRight'], 9)).toEqual({ cell: cellOf(1, 10), hours: [] }));

  test('stays at the edges of the grid', () => {
    expect(press(['ArrowUp', 'ArrowLeft'], cellOf(0, 8)).cell).toBe(cellOf(0, 8));
    expect(press(['ArrowDown', 'ArrowRight'], cellOf(6, 21)).cell).toBe(cellOf(6, 21));
  });

  test('Home and End lead to Monday and Sunday', () => {
    expect(press(['Home'], cellOf(3, 9)).cell).toBe(cellOf(0, 9));
    expect(press(['End'], cellOf(3, 9)).cell).toBe(cellOf(6, 9));
  });

  test('Space and Enter mark a cell, and take its mark away again', () => {
    expect(press([' '], 9).hours).toEqual([9]);
    expect(press(['Enter', ' '], 9).hours).toEqual([]);
  });

  test('Shift and arrows mark a range from where they began', () =>
    expect(press(['+ArrowDown', '+ArrowRight'], 9)).toEqual({ cell: cellOf(1, 10), hours: [9, 10, 33, 34] }));

  test('the way back makes the range smaller and brings back what was there', () =>
    expect(press(['+ArrowDown', '+ArrowDown', '+ArrowUp'], 9, [11]).hours).toEqual([9, 10, 11]));

  test('after Space took a mark away, Shift and arrows take more away', () =>
    expect(press([' ', '+ArrowDown'], 9, [9, 10, 11]).hours).toEqual([11]));

  test('an arrow without Shift ends the range', () =>
    expect(press(['+ArrowDown', 'ArrowDown', '+ArrowDown'], 9).hours).toEqual([9, 10, 11, 12]));
});
