import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARROWS, moveCursor, moveTarget } from './move-cursor.ts';
import { sampleBoard } from './testing/sample-board.ts';

const BOARD = sampleBoard([['A1', 'A2', 'A3'], ['B1', 'B2'], ['C1', 'C2'], ['D1']], {
  notPaired: [{ id: 'N1', name: 'N1', reason: 'taken_out', detail: '', isSigned: false }],
});

test('arrows move through a group, to the group beside it, and to the one below in its column', () => {
  expect(moveCursor(BOARD, 'A1', 'ArrowDown', 2)).toBe('A2');
  expect(moveCursor(BOARD, 'A3', 'ArrowDown', 2)).toBe('C1');
  expect(moveCursor(BOARD, 'C1', 'ArrowUp', 2)).toBe('A3');
  expect(moveCursor(BOARD, 'A3', 'ArrowRight', 2)).toBe('B2');
  expect(moveCursor(BOARD, 'B1', 'ArrowLeft', 2)).toBe('A1');
});

test('people who are in no group come after the last row, and lead back', () => {
  expect(moveCursor(BOARD, 'C2', 'ArrowDown', 2)).toBe('N1');
  expect(moveCursor(BOARD, 'N1', 'ArrowUp', 2)).toBe('D1');
});

test('at the edges nothing moves; without a place the first card is taken', () => {
  expect(moveCursor(BOARD, 'A1', 'ArrowUp', 2)).toBe('A1');
  expect(moveCursor(BOARD, 'A1', 'ArrowLeft', 2)).toBe('A1');
  expect(moveCursor(BOARD, null, 'ArrowDown', 2)).toBe('A1');
  expect(moveCursor(sampleBoard([]), null, 'ArrowDown', 2)).toBeNull();
});

test('a target moves over the groups and ends at “Not paired”', () => {
  expect(moveTarget(4, 1, 'ArrowRight', 2)).toBe(2);
  expect(moveTarget(4, 1, 'ArrowDown', 2)).toBe(3);
  expect(moveTarget(4, 1, 'ArrowUp', 2)).toBe(1);
  expect(moveTarget(4, 4, 'ArrowRight', 2)).toBeNull();
  expect(moveTarget(4, null, 'ArrowLeft', 2)).toBe(4);
});

test('whatever keys are pressed, the cursor is on somebody and the target is a group or none', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ARROWS), { maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      (keys, columns) => {
        const ids = [...BOARD.groups.flatMap(({ people }) => people), ...BOARD.notPaired].map(({ id }) => id);
        let cursor: string | null = 'A1';
        let target: number | null = 1;
        for (const key of keys) {
          cursor = moveCursor(BOARD, cursor, key, columns);
          target = moveTarget(4, target, key, columns);
          expect(ids).toContain(cursor);
          expect(target === null || (target >= 1 && target <= 4)).toBe(true);
        }
      },
    ),
  ));
