import type { Board, BoardGroup, BoardPerson, UnpairedPerson } from '@pi/domain/events';

/** Somebody on a board: their card, and the group that they are in. */
export interface FoundPerson {
  person: BoardPerson;
  group: BoardGroup;
}

/** Somebody in a group, by their id. */
export function findPaired(board: Board, id: string): FoundPerson | undefined {
  for (const group of board.groups) {
    const person = group.people.find((one) => one.id === id);
    if (person) return { person, group };
  }
  return undefined;
}

/** Somebody who is in no group, by their id. */
export function findUnpaired(board: Board, id: string): UnpairedPerson | undefined {
  return board.notPaired.find((one) => one.id === id);
}

/** The name of somebody on the board; `somebody` where they are not on it. */
export function nameOnBoard(board: Board, id: string): string {
  return findPaired(board, id)?.person.name ?? findUnpaired(board, id)?.name ?? 'somebody';
}

/** Whether somebody stays where they are: they, or their group, are locked. */
export function isFixed(board: Board, id: string): boolean {
  const found = findPaired(board, id);
  return found !== undefined && (found.person.isLocked || found.group.isLocked);
}

/** How many people are in groups. */
export function countPaired(board: Board): number {
  return board.groups.reduce((sum, { people }) => sum + people.length, 0);
}

/** How many people have a score of their own. */
export function countScored(board: Board): number {
  return board.groups.flatMap(({ people }) => people).filter(({ score }) => score !== null).length;
}

/** What "Re-pair the rest" would touch: groups and people that nothing locks. */
export function countRest(board: Board): { groups: number; people: number } {
  const open = board.groups.filter(({ isLocked }) => !isLocked);
  const people = open.flatMap((group) => group.people).filter(({ isLocked }) => !isLocked);
  return { groups: open.length, people: people.length };
}
