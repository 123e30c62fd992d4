import type { Board } from '@pi/domain/events';

export const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
export type Arrow = (typeof ARROWS)[number];

/** Whether a key is an arrow. */
export function isArrow(key: string): key is Arrow {
  return (ARROWS as readonly string[]).includes(key);
}

/**
 * The card that an arrow leads to, on a board of so many columns: up and down through a group and
 * to the one above or below it, left and right to the group beside it. People who are in no group
 * come after the last row.
 * @returns the id of a person; the same one at the edge, the first one where nobody is given
 */
export function moveCursor(board: Board, from: string | null, arrow: Arrow, columns: number): string | null {
  const first = board.groups.find(({ people }) => people.length > 0)?.people[0]?.id ?? board.notPaired[0]?.id ?? null;
  if (from === null) return first;
  const unpaired = board.notPaired.findIndex(({ id }) => id === from);
  if (unpaired >= 0) return leaveUnpaired(board, unpaired, arrow);
  const at = board.groups.findIndex(({ people }) => people.some(({ id }) => id === from));
  const row = board.groups[at]?.people.findIndex(({ id }) => id === from) ?? -1;
  if (at < 0) return first;
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const next = board.groups[at]?.people[row + (arrow === 'ArrowUp' ? -1 : 1)];
    if (next) return next.id;
    if (arrow === 'ArrowUp') return board.groups[at - columns]?.people.at(-1)?.id ?? from;
    const below = board.groups[at + columns] ?? null;
    return ((below ?? board.notPaired.length === 0) ? below?.people[0]?.id : board.notPaired[0]?.id) ?? from;
  }
  const people = board.groups[at + (arrow === 'ArrowLeft' ? -1 : 1)]?.people ?? [];
  return people[Math.min(row, people.length - 1)]?.id ?? from;
}

function leaveUnpaired({ groups, notPaired }: Board, at: number, arrow: Arrow): string | null {
  const step = arrow === 'ArrowLeft' || arrow === 'ArrowUp' ? -1 : 1;
  const next = notPaired[at + step];
  if (next && arrow !== 'ArrowUp') return next.id;
  return (step < 0 ? groups.at(-1)?.people.at(-1)?.id : undefined) ?? notPaired[at]?.id ?? null;
}

/**
 * The group that an arrow leads to while somebody is picked up; null is "Not paired", after the
 * last group.
 */
export function moveTarget(groups: number, from: number | null, arrow: Arrow, columns: number): number | null {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[arrow];
  if (from === null) return step < 0 ? groups : null;
  const next = from + step;
  if (next < 1) return from;
  return next > groups ? null : next;
}
