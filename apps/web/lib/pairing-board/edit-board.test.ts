import type { Board, PairingStep } from '@pi/domain/events';
import { expect, test } from 'vitest';
import type { ApiAnswer } from '#components/forms/call-api.ts';
import { createBoardStore } from './board-store.ts';
import { editBoard } from './edit-board.ts';
import { sampleBoard } from './testing/sample-board.ts';

const BOARD = sampleBoard([
  ['Ann', 'Ben'],
  ['Cem', 'Dee'],
]);
const SWAP: PairingStep = { kind: 'swap', people: ['Ann', 'Cem'] };
const LOCK: PairingStep = { kind: 'lock_group', group: 1, isLocked: true };

/** A board whose calls are answered by a function, and the calls that were made. */
function open(answer: (path: string, body: unknown) => { status?: number; data: Record<string, unknown> }) {
  const store = createBoardStore(BOARD, null);
  const calls: { path: string; body: unknown }[] = [];
  const editor = editBoard('event', store, async (_method, path, body): Promise<ApiAnswer> => {
    calls.push({ path, body });
    const { status = 200, data } = answer(path, body);
    return { isOk: status < 400, status, message: 'Answered.', issues: [], data };
  });
  return { store, calls, editor };
}

/** The next revision, as a server makes it. */
function next(body: unknown): { data: { board: Board } } {
  const { revision } = body as { revision: number };
  return { data: { board: { ...BOARD, revision: { ...BOARD.revision, number: revision + 1, undo: revision } } } };
}

test('steps are shown at once, and each is saved on the revision that the one before made', async () => {
  const { store, calls, editor } = open((_path, body) => next(body));
  const first = editor.save(SWAP);
  expect(store.getShown().groups[0]?.people.map(({ id }) => id)).toEqual(['Cem', 'Ben']);
  await Promise.all([first, editor.save(LOCK)]);
  expect(calls.map(({ body }) => body)).toEqual([
    { revision: 0, step: SWAP },
    { revision: 1, step: LOCK },
  ]);
  expect([store.getState().pending, store.getState().board.revision.number]).toEqual([[], 2]);
});

test('after a refusal the steps behind it are not sent, and the board is as it was saved', async () => {
  const { store, calls, editor } = open(() => ({ status: 409, data: {} }));
  await Promise.all([editor.save(SWAP), editor.save(LOCK)]);
  expect(calls).toHaveLength(1);
  expect(store.getShown()).toBe(BOARD);
  expect(store.getState().message).toEqual({ text: 'Answered.', isBad: true });
});

test('who saves second gets the difference, and can repeat the step on theirs', async () => {
  const theirs = { ...BOARD, revision: { ...BOARD.revision, number: 4 } };
  const stale = { board: theirs, difference: { moved: [], changeOfTotal: 0 }, by: 'Signe', at: '2026-12-02T08:41:00Z' };
  const { store, calls, editor } = open((_path, body) =>
    (body as { revision: number }).revision === 4 ? next(body) : { status: 409, data: stale },
  );
  await editor.save(SWAP);
  expect(store.getState().stale?.by).toBe('Signe');
  store.dispatch({ kind: 'take_theirs' });
  await editor.save(SWAP);
  expect(calls.at(-1)?.body).toEqual({ revision: 4, step: SWAP });
  expect(store.getState().lostStep).toBeNull();
});

test('undo restores the revision before, and says so where there is none', async () => {
  const { store, calls, editor } = open((_path, body) => next(body));
  await editor.undo();
  expect([calls, store.getState().announcement]).toEqual([[], 'Nothing to undo.']);
  await editor.save(SWAP);
  await editor.undo();
  expect(calls.at(-1)?.body).toEqual({ revision: 1, step: { kind: 'restore', revision: 0 } });
});

test('places are asked for once a revision, after the steps that are on their way', async () => {
  const { store, calls, editor } = open((path, body) =>
    path.includes('view-places') ? { data: { places: [] } } : next(body),
  );
  void editor.save(SWAP);
  await Promise.all([editor.loadPlaces('Ann'), editor.loadPlaces('Ann')]);
  expect(calls.map(({ path }) => path)).toEqual([
    '/api/pairing/edit-pairings/run',
    '/api/pairing/view-places/run?person=Ann&revision=1',
  ]);
  expect(store.getState().places?.revision).toBe(1);
});

test('rules that clash leave the board as it is and show the conflict', async () => {
  const conflict = { answer: 'infeasible', rules: [], remedies: [] };
  const { store, calls, editor } = open(() => ({ status: 422, data: { conflict } }));
  await editor.pairRest();
  expect(calls[0]?.body).toEqual({ rest: { run: 'run', revision: 0 } });
  expect([store.getState().conflict, store.getState().board]).toEqual([conflict, BOARD]);
});
