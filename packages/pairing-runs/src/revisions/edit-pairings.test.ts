import { questions } from '@pi/db';
import type { PairingStep } from '@pi/domain/events';
import { describe, expect } from 'vitest';
import { boardOf, namesIn, type PairingWorld, refusal, test } from '../../test/fixture.ts';
import { viewBoard } from '../board/view-board.ts';
import { createRule } from '../rules/change-rules.ts';
import { editPairings } from './edit-pairings.ts';
import { viewDifference, viewRevisions } from './view-revisions.ts';

const EIGHT = ['Ann', 'Ben', 'Cem', 'Dia', 'Eva', 'Fox', 'Gus', 'Hal'];

async function setUp(club: PairingWorld) {
  const event = await club.ended(EIGHT, { event: { groupSize: 4 } });
  const board = await boardOf(club.pair(event));
  const [one, two] = board.groups.map(({ people }) => people.map(({ id }) => id));
  const edit = (revision: number, step: PairingStep, user = event.owner) =>
    editPairings(club.runs, user, board.run.id, { revision, step });
  return { event, board, one: one ?? [], two: two ?? [], edit };
}

describe('editPairings', () => {
  test('is refused on a run that another one came after, whose board it gives', async ({ club }) => {
    const event = await club.ended(['Ann', 'Ben', 'Cem', 'Dia']);
    const first = await boardOf(club.pair(event));
    const second = await boardOf(club.pair(event, { seed: 2 }));
    const person = event.people.Ann?.id ?? '';
    const edit = { revision: 0, step: { kind: 'lock_person' as const, person, isLocked: true } };
    await expect(editPairings(club.runs, event.owner, first.run.id, edit)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Run 2 is newer/),
      more: { board: { run: { id: second.run.id } }, difference: { moved: expect.any(Array) }, at: expect.any(String) },
    });
  });

  test('refuses people and groups that are not there, and names the field', async ({ club }) => {
    const { event, one, edit } = await setUp(club);
    const [a = '', b = ''] = one;
    const stranger = event.owner.id;
    const wrong = (step: PairingStep, field: string) =>
      expect(edit(0, step), field).rejects.toMatchObject({ code: 'invalid_request', issues: [{ field }] });
    await wrong({ kind: 'swap', people: [a, stranger] }, 'step.people.1');
    await wrong({ kind: 'swap', people: [a, b] }, 'step.people');
    await wrong({ kind: 'move', person: stranger, group: 1 }, 'step.person');
    await wrong({ kind: 'move', person: a, group: 3 }, 'step.group');
    await wrong({ kind: 'move', person: a, group: 1 }, 'step.group');
    await wrong({ kind: 'take_out', person: stranger }, 'step.person');
    await wrong({ kind: 'lock_group', group: 9, isLocked: true }, 'step.group');
    await wrong({ kind: 'sign', person: a, isSigned: true }, 'step.person');
    await wrong({ kind: 'restore', revision: 4 }, 'step.revision');
    await expect(edit(3, { kind: 'take_out', person: a })).rejects.toMatchObject({ issues: [{ field: 'revision' }] });
    await expect(edit(0, { kind: 'take_out', person: a }, event.people.Ann)).rejects.toEqual(
      refusal('forbidden', /admins/),
    );
  });

  test('makes each step a revision, and leaves the computed one as it was', async ({ club }) => {
    const { event, board, one, two, edit } = await setUp(club);
    const [a = ''] = one;
    const [b = ''] = two;
    const swapped = await edit(0, { kind: 'swap', people: [a, b] });
    expect(swapped.revision).toMatchObject({ number: 1, by: 'Olga Test', undo: 0, redo: null });
    expect(swapped.revision.step).toMatch(/^Swap \w+ Test and \w+ Test$/);
    expect(swapped.computedTotal).toBe(board.total);
    expect(swapped.groups.map(({ isEdited }) => isEdited)).toEqual([true, true]);
    expect(swapped.groups[1]?.people.find(({ id }) => id === a)?.movedFrom).toBe(1);
    const back = await edit(1, { kind: 'restore', revision: 0 });
    expect(namesIn(back)).toEqual(namesIn(board));
    expect(back.revision).toMatchObject({ number: 2, undo: null, redo: 1 });
    const again = await edit(2, { kind: 'restore', revision: 1 });
    expect(namesIn(again)).toEqual(namesIn(swapped));
    expect(again.revision).toMatchObject({ number: 3, undo: 0, redo: null });
    expect((await viewRevisions(club.runs, event.owner, board.run.id)).map(({ step }) => step.slice(0, 4))).toEqual([
      'Comp',
      'Swap',
      'Back',
      'Back',
    ]);
    const difference = await viewDifference(club.runs, event.owner, board.run.id, { from: 0, to: 3 });
    expect(difference.moved.map(({ id, from, to }) => [id, from, to])).toEqual(
      expect.arrayContaining([
        [a, 1, 2],
        [b, 2, 1],
      ]),
    );
    expect(difference.changeOfTotal).toBe(swapped.total - board.total);
  });

  test('tells the second of two who edit what the first one did', async ({ club }) => {
    const { event, one, two, edit } = await setUp(club);
    const [a = ''] = one;
    const [b = ''] = two;
    await edit(0, { kind: 'swap', people: [a, b] });
    await expect(edit(0, { kind: 'take_out', person: a })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Olga Test saved revision 1 at /),
      more: {
        board: { revision: { number: 1 } },
        difference: { moved: [{ from: expect.any(Number) }, { to: expect.any(Number) }] },
        by: 'Olga Test',
      },
    });
    expect((await viewBoard(club.runs, event.owner, event.id)).board?.revision.number).toBe(1);
  });

  test('lets one of two edits at once through', async ({ club }) => {
    const { one, edit } = await setUp(club);
    const results = await Promise.allSettled(one.slice(0, 2).map((person) => edit(0, { kind: 'take_out', person })));
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('moves nobody who is locked, or into a locked group', async ({ club }) => {
    const { one, two, edit } = await setUp(club);
    const [a = '', other = ''] = one;
    const [b = ''] = two;
    await edit(0, { kind: 'lock_person', person: a, isLocked: true });
    await expect(edit(1, { kind: 'swap', people: [a, b] })).rejects.toEqual(refusal('conflict', /is locked/));
    await edit(1, { kind: 'lock_group', group: 2, isLocked: true });
    await expect(edit(2, { kind: 'move', person: other, group: 2 })).rejects.toEqual(
      refusal('conflict', /Group 2 is locked/),
    );
    await edit(2, { kind: 'lock_group', group: 2, isLocked: false });
    expect((await edit(3, { kind: 'move', person: other, group: 2 })).groups[1]?.people).toHaveLength(5);
  });

  test('shows the rules that are broken then, and who is not paired', async ({ club }) => {
    const { event, one, two, edit } = await setUp(club);
    const [a = ''] = one;
    const out = await edit(0, { kind: 'take_out', person: a });
    expect(out.notPaired).toMatchObject([{ id: a, reason: 'taken_out', isSigned: false }]);
    expect(out.brokenRules).toEqual([]);
    const signed = await edit(1, { kind: 'sign', person: a, isSigned: true });
    expect(signed).toMatchObject({ notPaired: [{ isSigned: true }], whyNotPublished: null });
    const unequal = await edit(2, { kind: 'move', person: one[1] ?? '', group: 2 });
    expect(unequal.brokenRules.map(({ title, group }) => [title, group])).toEqual(
      expect.arrayContaining([['Sizes of groups', 1]]),
    );
    expect(unequal.whyNotPublished).toMatch(/broken/);
    expect(two).toHaveLength(4);
    expect((await viewBoard(club.runs, event.owner, event.id)).board).toEqual(unequal);
  });

  test('knows no bound of other people or locks, or where rules are broken', async ({ club }) => {
    const { one, two, edit } = await setUp(club);
    const [a = '', other = ''] = one;
    const [b = ''] = two;
    const swapped = await edit(0, { kind: 'swap', people: [a, b] });
    expect(swapped.bound?.value).toBeGreaterThanOrEqual(swapped.total);
    expect((await edit(1, { kind: 'lock_person', person: a, isLocked: true })).bound).toBeNull();
    expect((await edit(2, { kind: 'lock_person', person: a, isLocked: false })).bound).toEqual(swapped.bound);
    expect((await edit(3, { kind: 'lock_group', group: 2, isLocked: true })).bound).toBeNull();
    await edit(4, { kind: 'lock_group', group: 2, isLocked: false });
    expect(await edit(5, { kind: 'take_out', person: a })).toMatchObject({ brokenRules: [], bound: null });
    await edit(6, { kind: 'move', person: a, group: 2 });
    const unequal = await edit(7, { kind: 'move', person: other, group: 2 });
    expect(unequal.brokenRules).not.toEqual([]);
    expect(unequal.bound).toBeNull();
  });

  test('is refused where the input changed since: scores could not be compared', async ({ club, db }) => {
    const { event, one, edit } = await setUp(club);
    await db.update(questions).set({ weight: -2 });
    const { board } = await viewBoard(club.runs, event.owner, event.id);
    expect(board).toMatchObject({ isOutdated: true, whyNotPublished: expect.stringMatching(/changed since/) });
    await expect(edit(0, { kind: 'take_out', person: one[0] ?? '' })).rejects.toEqual(
      refusal('conflict', /repair it, or pair again/),
    );
    await db.update(questions).set({ weight: 3 });
    await createRule(club.runs, event.owner, event.id, { kind: 'apart', people: [one[0] ?? '', one[1] ?? ''] });
    expect((await viewBoard(club.runs, event.owner, event.id)).board?.isOutdated).toBe(true);
  });
});
