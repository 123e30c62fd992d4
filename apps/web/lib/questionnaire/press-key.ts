import { moveCell } from './cells.ts';
import { paintRange } from './paint.ts';

/** Where the keyboard is in the grid, and the range that Shift and arrows change. */
export interface Cursor {
  cell: number;
  range: { from: number; base: readonly number[]; isOn: boolean } | null;
}

/**
 * What a key does: arrows move, Space marks or unmarks, Shift and arrows go on with what Space did,
 * or mark. Null: the key does nothing here.
 */
export function pressKey(
  { cell, range }: Cursor,
  hours: readonly number[],
  { key, shiftKey }: { key: string; shiftKey: boolean },
): { cursor: Cursor; hours: readonly number[] } | null {
  if (key === ' ' || key === 'Enter') {
    const isOn = !hours.includes(cell);
    const base = paintRange(hours, cell, cell, isOn);
    return { cursor: { cell, range: { from: cell, base, isOn } }, hours: base };
  }
  const to = moveCell(cell, key);
  if (to === null) return null;
  if (!shiftKey) return { cursor: { cell: to, range: null }, hours };
  const grown = range ?? { from: cell, base: hours, isOn: true };
  return { cursor: { cell: to, range: grown }, hours: paintRange(grown.base, grown.from, to, grown.isOn) };
}
