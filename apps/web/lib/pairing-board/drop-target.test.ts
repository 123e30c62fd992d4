import type { BoardPlace } from '@pi/domain/events';
import { expect, test } from 'vitest';
import { announceTarget } from './announce.ts';
import { describeDrop, dropOn, stepInto, whyNotMoved } from './drop-target.ts';
import { sampleBoard } from './testing/sample-board.ts';

const BOARD = sampleBoard([
  ['Ann', 'Ben', 'Cem'],
  ['Dee', 'Eli'],
  ['Flo', 'Gus'],
]);
const LOCKED = {
  ...BOARD,
  groups: BOARD.groups.map((group) =>
    group.number === 3
      ? { ...group, isLocked: true }
      : { ...group, people: group.people.map((one) => ({ ...one, isLocked: one.id === 'Eli' })) },
  ),
};
const place = (group: number, swapWith: string | null): BoardPlace => ({
  group,
  swapWith: swapWith === null ? null : { id: swapWith, name: swapWith },
  change: 50_000,
  brokenRules: [],
  reason: null,
});

test('nothing moves into a locked group, onto a locked person, or out of them', () => {
  const reasons = [
    dropOn(LOCKED, [], 'Ann', { kind: 'group', group: 3 }),
    dropOn(LOCKED, [], 'Ann', { kind: 'card', person: 'Eli', group: 2 }),
  ];
  expect(reasons).toEqual([
    { kind: 'nothing', reason: 'Group 3 is locked. Nothing moves in or out.' },
    { kind: 'nothing', reason: 'Eli is locked here.' },
  ]);
  expect(whyNotMoved(LOCKED, 'Eli')).toBe('Eli is locked here.');
  expect(whyNotMoved(LOCKED, 'Flo')).toMatch(/^Group 3 is locked/);
  expect(whyNotMoved(LOCKED, 'Ann')).toBeNull();
});

test('a drop on the own group or an own partner does nothing', () => {
  for (const target of [{ kind: 'group', group: 1 } as const, { kind: 'card', person: 'Ben', group: 1 } as const])
    expect(dropOn(BOARD, [], 'Ann', target)).toEqual({ kind: 'nothing', reason: null });
});

test('a drop on a card is a swap, on a group the best swap there or joining it', () => {
  const drop = (...[target, places]: [Parameters<typeof dropOn>[3], BoardPlace[]?]) =>
    dropOn(BOARD, places ?? [], 'Ann', target);
  expect(drop({ kind: 'card', person: 'Eli', group: 2 })).toEqual({
    kind: 'step',
    step: { kind: 'swap', people: ['Ann', 'Eli'] },
  });
  expect(drop({ kind: 'group', group: 2 }, [place(2, 'Dee')])).toEqual({
    kind: 'step',
    step: { kind: 'swap', people: ['Ann', 'Dee'] },
  });
  expect(stepInto([place(2, null)], 'Ann', 2)).toEqual({ kind: 'move', person: 'Ann', group: 2 });
});

test('a drop on “Not paired” is asked about; somebody who is there can only join a group', () => {
  const board = {
    ...BOARD,
    notPaired: [{ id: 'Hal', name: 'Hal', reason: 'taken_out' as const, detail: '', isSigned: false }],
  };
  expect(dropOn(board, [], 'Ann', { kind: 'not_paired' })).toEqual({ kind: 'confirm' });
  expect(dropOn(board, [], 'Hal', { kind: 'not_paired' })).toEqual({ kind: 'nothing', reason: null });
  expect(dropOn(board, null, 'Hal', { kind: 'card', person: 'Dee', group: 2 })).toEqual({
    kind: 'step',
    step: { kind: 'move', person: 'Hal', group: 2 },
  });
});

test('what a drop does is said with the sizes that follow', () => {
  expect(describeDrop(BOARD, place(2, 'Dee'), 'Ann', { kind: 'group', group: 2 })).toBe('swap with Dee');
  expect(describeDrop(BOARD, place(2, null), 'Ann', { kind: 'group', group: 2 })).toBe(
    'join as third; Group 1 would be two',
  );
});

test('a target is read out with the change where it is known: for a group, and its best swap', () => {
  const read = (target: Parameters<typeof announceTarget>[3]) => announceTarget(BOARD, place(2, 'Dee'), 'Ann', target);
  expect(read({ kind: 'group', group: 2 })).toBe('Group 2: plus 0.05, no rule broken, swap with Dee.');
  expect(read({ kind: 'card', person: 'Eli', group: 2 })).toBe('Group 2: swap with Eli.');
  expect(read({ kind: 'group', group: 1 })).toBe('Group 1: here now.');
});
