import type { RunProgress } from '@pi/domain/events';
import { expect, test } from 'vitest';
import { type BoardAction, type BoardState, openBoard, placesOf, reduceBoard } from './board-state.ts';
import { sampleBoard } from './testing/sample-board.ts';

const BOARD = sampleBoard([
  ['Ann', 'Ben'],
  ['Cem', 'Dee'],
]);
const PROGRESS: RunProgress = { run: 'next', state: 'running', share: 0.4, total: null, conflict: null };
const SWAP = { kind: 'swap', people: ['Ann', 'Cem'] } as const satisfies { kind: 'swap'; people: [string, string] };
const later = (number: number) => ({ ...BOARD, revision: { ...BOARD.revision, number, step: `Step ${number}` } });
const play = (...actions: BoardAction[]): BoardState => actions.reduce(reduceBoard, openBoard(BOARD, null));

test('a step that is refused takes those that wait behind it back, and says why', () => {
  const state = play(
    { kind: 'send_step', step: SWAP },
    { kind: 'send_step', step: { kind: 'take_out', person: 'Ben' } },
    { kind: 'refuse_step', message: 'Group 2 is locked.' },
  );
  expect(state.pending).toEqual([]);
  expect(state.message).toEqual({ text: 'Group 2 is locked.', isBad: true });
});

test('a stale revision keeps the own step, which can be repeated on theirs', () => {
  const stale = {
    board: later(4),
    difference: { moved: [], changeOfTotal: 0 },
    by: 'Signe',
    at: '2026-12-02T08:41:00Z',
  };
  const found = play({ kind: 'send_step', step: SWAP }, { kind: 'find_stale', stale, step: SWAP });
  expect([found.pending, found.board, found.stale?.by]).toEqual([[], BOARD, 'Signe']);
  const taken = reduceBoard(found, { kind: 'take_theirs' });
  expect([taken.board.revision.number, taken.stale, taken.lostStep]).toEqual([4, null, SWAP]);
});

test('a step that is saved tells by how much the total changed', () => {
  const board = { ...later(1), total: BOARD.total - 50_000 };
  const state = play(
    { kind: 'send_step', step: SWAP },
    { kind: 'confirm_step', board, announcement: 'Swap Ann and Cem.' },
  );
  expect([state.stepChange, state.pending, state.board.revision.number]).toEqual([-50_000, [], 1]);
  expect(state.stepNames).toEqual({ 0: 'Computed', 1: 'Step 1' });
});

test('places count for the revision that they were read for', () => {
  const known = play({
    kind: 'know_places',
    places: { person: 'Ann', run: 'run', revision: 0, places: [] },
  });
  expect(placesOf(known, 'Ann')).toEqual([]);
  expect(placesOf(known, 'Ben')).toBeNull();
  const after = reduceBoard(known, { kind: 'confirm_step', board: later(1), announcement: '' });
  expect(placesOf(after, 'Ann')).toBeNull();
});

test('groups that were computed again remember who was where, and stop steps of the run before', () => {
  const board = { ...sampleBoard([['Ann', 'Cem'], ['Ben']]), run: { ...BOARD.run, id: 'next' } };
  const state = play({ kind: 'select', person: 'Dee' }, { kind: 'replace', board, message: 'Paired.' });
  expect(state.groupBefore).toEqual({ Ann: 1, Ben: 1, Cem: 2, Dee: 2 });
  expect([state.selected, state.stepNames]).toEqual([null, { 0: 'Computed' }]);
});

test('nobody is held while a computation runs; one that is over is none', () => {
  const state = play(
    { kind: 'pick_up', person: 'Ann', by: 'pointer', announcement: '' },
    { kind: 'follow', progress: PROGRESS },
  );
  expect([state.drag, state.progress]).toEqual([null, PROGRESS]);
  expect(reduceBoard(state, { kind: 'follow', progress: { ...PROGRESS, state: 'done' } }).progress).toBeNull();
});

test('a target counts only while somebody is picked up', () =>
  expect(play({ kind: 'aim', over: { kind: 'not_paired' } }).drag).toBeNull());
