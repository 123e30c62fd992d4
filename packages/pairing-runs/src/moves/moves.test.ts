import { answers, registrations } from '@pi/db';
import { addBlock, moveEvent, registerUser, submitAnswers, unregisterUser } from '@pi/events';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { boardOf, type Ended, namesIn, type PairingWorld, test } from '../../test/fixture.ts';
import { viewBoard } from '../board/view-board.ts';
import { editPairings } from '../revisions/edit-pairings.ts';
import { createRule } from '../rules/change-rules.ts';
import { repairPairings } from './repair-pairings.ts';
import { viewPlaces } from './view-places.ts';
import { viewSuggestions } from './view-suggestions.ts';

const FOUR = ['Ann', 'Ben', 'Cem', 'Dia'];
const EIGHT = ['Ann', 'Ben', 'Cem', 'Dia', 'Eva', 'Fox', 'Gus', 'Hal'];

describe('viewPlaces', () => {
  test('shows the best move into each group that is not locked, as edits then do it', async ({ club }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 2 } });
    const board = await boardOf(club.pair(event));
    const [person, locked] = [board.groups[0]?.people[0], board.groups[3]?.people[0]];
    const edit = (revision: number, step: Parameters<typeof editPairings>[3]['step']) =>
      editPairings(club.runs, event.owner, board.run.id, { revision, step });
    await edit(0, { kind: 'lock_group', group: 4, isLocked: true });
    const seen = { person: person?.id ?? '', revision: null };
    const places = await viewPlaces(club.runs, event.owner, board.run.id, seen);
    expect(places.map(({ group }) => group).toSorted()).toEqual([2, 3]);
    expect(places.flatMap(({ swapWith }) => swapWith?.id ?? [])).not.toContain(locked?.id);
    const [best] = places;
    if (!best?.swapWith || !person) throw new Error('nobody to swap with');
    const after = await edit(1, { kind: 'swap', people: [person.id, best.swapWith.id] });
    expect(after.total - board.total).toBe(best.change);
    expect(after.brokenRules).toEqual(best.brokenRules);
  });

  test('lets somebody who is in no group join one', async ({ club }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 4 } });
    const board = await boardOf(club.pair(event));
    const person = board.groups[0]?.people[0]?.id ?? '';
    await editPairings(club.runs, event.owner, board.run.id, { revision: 0, step: { kind: 'take_out', person } });
    const places = await viewPlaces(club.runs, event.owner, board.run.id, { person, revision: null });
    expect(places[0]).toMatchObject({ group: 1, swapWith: null, brokenRules: [] });
    expect(places[1]?.brokenRules.map(({ title }) => title)).toContain('Sizes of groups');
  });

  test('says of a private wish only that there is one', async ({ club }) => {
    const event = await withBlock(club);
    const board = await boardOf(club.pair(event));
    const ann = event.people.Ann?.id ?? '';
    const step = { kind: 'take_out' as const, person: ann };
    await editPairings(club.runs, event.owner, board.run.id, { revision: 0, step });
    const others = await viewPlaces(club.runs, event.owner, board.run.id, { person: ann, revision: null });
    const wishes = others.flatMap(({ brokenRules }) => brokenRules).filter(({ title }) => title === 'Private wish');
    expect(wishes).not.toEqual([]);
    for (const wish of wishes)
      expect(wish).toEqual({
        title: 'Private wish',
        detail: 'Two people should not be in one group.',
        group: null,
        people: [],
      });
  });
});

/** Ann does not want to be in a group with Ben. */
async function withBlock(club: PairingWorld, names = EIGHT): Promise<Ended> {
  const event = await club.ended(names, { event: { groupSize: 4 } });
  await moveEvent(club.repository, event.owner, event.id, 'reopen');
  await addBlock(club.repository, event.people.Ann ?? event.owner, event.id, 'ben@example.com');
  await moveEvent(club.repository, event.owner, event.id, 'end');
  return event;
}

describe('viewSuggestions', () => {
  test('does not tell who does not want to be with whom', async ({ club }) => {
    const event = await withBlock(club, FOUR);
    const suggestions = await viewSuggestions(club.runs, event.owner, event.id, event.people.Ann?.id ?? '');
    expect(suggestions.map(({ name, isPossible }) => [name, isPossible])).toEqual([
      ['Ben Test', true],
      ['Cem Test', true],
      ['Dia Test', true],
    ]);
  });

  test('names the five best partners, those first whom rules allow', async ({ club }) => {
    const event = await withBlock(club);
    const ann = event.people.Ann?.id ?? '';
    const suggestions = await viewSuggestions(club.runs, event.owner, event.id, ann);
    // On a scale of five Fox chose the same as Ann, and the nearer ones come first.
    expect(suggestions[0]).toMatchObject({ name: 'Fox Test', score: 1_000_000, isPossible: true });
    expect(suggestions[0]?.reason).toMatch(/chose 1 of 5/);
    expect(suggestions).toHaveLength(5);
    await expect(viewSuggestions(club.runs, event.owner, event.id, event.owner.id)).rejects.toMatchObject({
      issues: [{ field: 'person' }],
    });
  });

  test('counts the room that a mentor has left', async ({ club }) => {
    const roles = EIGHT.slice(0, 6).map((name, nth) => ({
      name,
      role: nth < 2 ? ('mentor' as const) : ('mentee' as const),
    }));
    const event = await club.ended(roles, {
      event: { groupSize: 3, roles: { mentor: 'Big', mentee: 'Little' }, criteria: { mentorCapacity: 2 } },
    });
    const board = await boardOf(club.pair(event));
    const group = board.groups.find(({ people }) => people[0]?.name === 'Ann Test');
    const mentee = board.groups.find((one) => one !== group)?.people[1];
    const suggestions = await viewSuggestions(club.runs, event.owner, event.id, mentee?.id ?? '');
    expect(suggestions.map(({ name, isPossible }) => [name, isPossible])).toEqual([
      ['Ben Test', true],
      ['Ann Test', false],
    ]);
  });
});

describe('repairPairings', () => {
  test('moves the fewest when somebody drops out and somebody joins', async ({ club }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 4 } });
    const before = await boardOf(club.pair(event));
    await moveEvent(club.repository, event.owner, event.id, 'reopen');
    await unregisterUser(club.repository, event.people.Ann ?? event.owner, event.id);
    const ida = await club.person('Ida', { lastName: 'Test' });
    await registerUser(club.repository, ida, { event: event.id, role: null, consent: true });
    await submitAnswers(club.repository, ida, event.id, { [event.questions[0] ?? '']: 2 });
    await moveEvent(club.repository, event.owner, event.id, 'end');
    const outdated = await viewBoard(club.runs, event.owner, event.id);
    expect(outdated.board).toMatchObject({ isOutdated: true });
    expect(outdated.board?.notPaired).toMatchObject([{ name: 'Ida Test', reason: 'joined_later' }]);
    const { board, moved } = await repairPairings(club.runs, event.owner, before.run.id);
    expect(moved).toEqual([]);
    const expected = namesIn(before).map((group) => group.map((name) => (name === 'Ann' ? 'Ida' : name)).toSorted());
    expect(namesIn(board).toSorted()).toEqual(expected.toSorted());
    expect(board).toMatchObject({ run: { number: 2 }, isOutdated: false, brokenRules: [], notPaired: [] });
    expect(board.revision).toMatchObject({ number: 0, step: 'Repaired', by: 'Olga Test' });
  });

  test('leaves out who was taken out by hand', async ({ club }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 4 } });
    const { run, groups } = await boardOf(club.pair(event));
    const person = groups[0]?.people[0]?.id ?? '';
    await editPairings(club.runs, event.owner, run.id, { revision: 0, step: { kind: 'take_out', person } });
    const { board } = await repairPairings(club.runs, event.owner, run.id);
    expect(board.notPaired).toMatchObject([{ id: person, reason: 'taken_out' }]);
    expect(board.groups.map(({ people }) => people.length).toSorted()).toEqual([3, 4]);
  });
});

describe('repairPairings of somebody who was taken out', () => {
  test('leaves them out though they have questions open meanwhile', async ({ club, db }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 4 } });
    const { run } = await boardOf(club.pair(event));
    const { Ann = event.owner } = event.people;
    await editPairings(club.runs, event.owner, run.id, { revision: 0, step: { kind: 'take_out', person: Ann.id } });
    const [own] = await db.select().from(registrations).where(eq(registrations.userId, Ann.id));
    await db.delete(answers).where(eq(answers.registrationId, own?.id ?? ''));
    const { board: open } = await repairPairings(club.runs, event.owner, run.id);
    expect(open.notPaired).toMatchObject([{ id: Ann.id, reason: 'taken_out' }]);
    const step = { kind: 'move' as const, person: Ann.id, group: 1 };
    await expect(editPairings(club.runs, event.owner, open.run.id, { revision: 0, step })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Ann Test has not answered all required questions.',
    });
    await moveEvent(club.repository, event.owner, event.id, 'reopen');
    await submitAnswers(club.repository, Ann, event.id, { [event.questions[0] ?? '']: 2 });
    await moveEvent(club.repository, event.owner, event.id, 'end');
    const { board } = await repairPairings(club.runs, event.owner, open.run.id);
    expect(board.notPaired).toMatchObject([{ id: Ann.id, reason: 'taken_out' }]);
  });
});

describe('pairing the rest again', () => {
  test('is refused from an earlier revision or run, whose later board it gives', async ({ club }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 2 } });
    const { run, groups } = await boardOf(club.pair(event));
    const person = groups[0]?.people[0]?.id ?? '';
    await editPairings(club.runs, event.owner, run.id, {
      revision: 0,
      step: { kind: 'lock_person', person, isLocked: true },
    });
    const from = (revision: number) => club.pair(event, { rest: { run: run.id, revision } });
    await expect(from(0)).rejects.toMatchObject({
      code: 'conflict',
      more: { board: { revision: { number: 1 } }, difference: { moved: [] }, by: 'Olga Test' },
    });
    const { board } = await repairPairings(club.runs, event.owner, run.id);
    const later = { code: 'conflict', more: { board: { run: { id: board.run.id } } } };
    await expect(from(1)).rejects.toMatchObject(later);
    await expect(repairPairings(club.runs, event.owner, run.id)).rejects.toMatchObject(later);
  });

  test('keeps groups and people that are locked where they are', async ({ club }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 2 } });
    const board = await boardOf(club.pair(event));
    const [first, second] = board.groups;
    const edit = (revision: number, step: Parameters<typeof editPairings>[3]['step']) =>
      editPairings(club.runs, event.owner, board.run.id, { revision, step });
    await edit(0, { kind: 'lock_group', group: 1, isLocked: true });
    await edit(1, { kind: 'lock_person', person: second?.people[0]?.id ?? '', isLocked: true });
    const rest = { run: board.run.id, revision: 2 };
    const again = await boardOf(club.pair(event, { rest, seed: 7 }));
    expect(again.groups[0]).toMatchObject({ isLocked: true, people: first?.people.map(({ id }) => ({ id })) });
    expect(again.groups[1]?.people).toContainEqual(
      expect.objectContaining({ id: second?.people[0]?.id, isLocked: true }),
    );
    expect(again.revision.step).toBe('Paired the rest again');
    const other = await club.ended(EIGHT, { event: { groupSize: 2 } });
    await expect(club.pair(other, { rest })).rejects.toMatchObject({ code: 'not_found' });
    await expect(club.pair(event, { rest: { ...rest, revision: 9 } })).rejects.toMatchObject({
      issues: [{ field: 'rest.revision' }],
    });
  });

  test('says that something has to be unlocked where what stays breaks a rule', async ({ club }) => {
    const event = await club.ended(EIGHT, { event: { groupSize: 4 } });
    const board = await boardOf(club.pair(event));
    const [a, b] = board.groups[0]?.people.map(({ id }) => id) ?? [];
    await editPairings(club.runs, event.owner, board.run.id, {
      revision: 0,
      step: { kind: 'lock_group', group: 1, isLocked: true },
    });
    await createRule(club.runs, event.owner, event.id, { kind: 'apart', people: [a ?? '', b ?? ''] });
    const pairing = club.pair(event, { rest: { run: board.run.id, revision: 1 } });
    await expect(pairing).rejects.toMatchObject({ code: 'infeasible' });
    const { progress } = await viewBoard(club.runs, event.owner, event.id);
    expect(progress?.conflict?.rules.map(({ text }) => text)).toContain('People and groups that are locked');
    expect(progress?.conflict?.isIrreducible).toBe(true);
    expect(progress?.conflict?.remedies.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Unlock/));
  });
});
