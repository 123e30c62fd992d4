import { deleteAccount, Repository } from '@pi/accounts';
import { letters, questions, users } from '@pi/db';
import { addBlock, moveEvent } from '@pi/events';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { boardOf, type Ended, namesIn, type PairingWorld, refusal, test } from '../../test/fixture.ts';
import { editPairings } from '../revisions/edit-pairings.ts';
import { planEventRounds } from '../rounds/plan-event-rounds.ts';
import { createRule } from '../rules/change-rules.ts';
import { cancelPairings } from '../runs/view-progress.ts';
import { publishPairings } from './publish-pairings.ts';
import { submitFeedback } from './submit-feedback.ts';
import { viewMyMatch } from './view-my-match.ts';

const FOUR = ['Ann', 'Ben', 'Cem', 'Dia'];
const APP_URL = new URL('https://pairs.example');

const publish = (club: PairingWorld, event: Ended, run: string, revision = 0) =>
  publishPairings(club.runs, event.owner, event.id, { run, revision }, APP_URL);

describe('publishPairings', () => {
  test('is refused for a run of another event, or one that is not the latest', async ({ club }) => {
    const event = await club.ended(FOUR);
    const other = await club.ended(FOUR);
    const first = await boardOf(club.pair(event));
    const ofOther = await boardOf(club.pair(other));
    await expect(publish(club, event, ofOther.run.id)).rejects.toEqual(refusal('not_found', /run/));
    const second = await boardOf(club.pair(event, { seed: 2 }));
    await expect(publish(club, event, first.run.id)).rejects.toEqual(refusal('conflict', /Run 2 is newer/));
    const [person] = second.groups[0]?.people ?? [];
    const step = { kind: 'lock_person' as const, person: person?.id ?? '', isLocked: true };
    await editPairings(club.runs, event.owner, second.run.id, { revision: 0, step });
    await expect(publish(club, event, second.run.id)).rejects.toEqual(refusal('conflict', /Revision 1 is newer/));
    await expect(publish(club, event, second.run.id, 5)).rejects.toMatchObject({ issues: [{ field: 'revision' }] });
    await publish(club, event, second.run.id, 1);
    await expect(publish(club, event, second.run.id, 1)).rejects.toEqual(
      refusal('conflict', /TERMINATED.*PAIRING_PUBLISHED/),
    );
  });

  test('is refused while somebody is left out whom nobody confirmed, whom it names', async ({ club }) => {
    const event = await club.ended([...FOUR, { name: 'Eva', answers: [undefined] }]);
    const { run } = await boardOf(club.pair(event));
    await expect(publish(club, event, run.id)).rejects.toEqual(
      refusal('conflict', 'Confirm who is not paired: Eva Test.'),
    );
    const step = { kind: 'sign' as const, person: event.people.Eva?.id ?? '', isSigned: true };
    await editPairings(club.runs, event.owner, run.id, { revision: 0, step });
    expect(await publish(club, event, run.id, 1)).toMatchObject({ event: { status: 'PAIRING_PUBLISHED' }, letters: 5 });
  });

  test('is refused where answers or weights changed since', async ({ club, db }) => {
    const event = await club.ended(FOUR);
    const { run } = await boardOf(club.pair(event));
    await db.update(questions).set({ weight: -5 }).where(eq(questions.eventId, event.id));
    await expect(publish(club, event, run.id)).rejects.toEqual(refusal('conflict', /changed since/));
  });

  test('is refused while a run is on its way, which it names', async ({ club }) => {
    const event = await club.ended(FOUR);
    const { run } = await boardOf(club.pair(event));
    const later = await club.pair(event, { isLonger: true });
    await expect(publish(club, event, run.id)).rejects.toEqual(refusal('conflict', /Run 2 is waiting/));
    await cancelPairings(club.runs, event.owner, 'progress' in later ? later.progress.run : '');
    await publish(club, event, run.id);
  });

  test('is refused where rounds were planned for other people or wishes', async ({ club }) => {
    const event = await club.ended(FOUR);
    await planEventRounds(club.runs, event.owner, event.id, 2);
    await moveEvent(club.repository, event.owner, event.id, 'reopen');
    await addBlock(club.repository, event.people.Ann ?? event.owner, event.id, 'ben@example.com');
    await moveEvent(club.repository, event.owner, event.id, 'end');
    const { run } = await boardOf(club.pair(event));
    await expect(publish(club, event, run.id)).rejects.toEqual(
      refusal('conflict', /^The rounds were planned before .*: plan them again or remove them\.$/),
    );
    await planEventRounds(club.runs, event.owner, event.id, 2);
    await publish(club, event, run.id);
  });

  test('leaves no letter to somebody who deletes their account meanwhile', async ({ club, db }) => {
    const event = await club.ended(FOUR);
    const { run } = await boardOf(club.pair(event));
    const { Ann = event.owner } = event.people;
    await club.runs.transaction(async (repo) => {
      await repo.lockPeople(event.id);
      const ann = db.select().from(users).where(eq(users.id, Ann.id)).for('update', { noWait: true });
      await expect(ann).rejects.toThrow();
    });
    const deleting = deleteAccount(new Repository(club.deps), Ann, { email: Ann.email });
    await Promise.allSettled([publish(club, event, run.id), deleting]);
    await deleting;
    const sent = await db.select().from(letters).where(eq(letters.kind, 'result'));
    expect(sent.filter(({ recipient, text }) => recipient === Ann.email || text.includes(Ann.email))).toEqual([]);
  });

  test('sends everybody a letter about their own group alone', async ({ club, db }) => {
    const event = await club.ended([...FOUR, { name: 'Eva', answers: [undefined] }], {
      event: { meeting: 'Room 4', contactEmail: 'ask@club.example' },
    });
    const { run } = await boardOf(club.pair(event));
    const step = { kind: 'sign' as const, person: event.people.Eva?.id ?? '', isSigned: true };
    const board = await editPairings(club.runs, event.owner, run.id, { revision: 0, step });
    await publish(club, event, run.id, 1);
    const sent = await db.select().from(letters).where(eq(letters.kind, 'result')).orderBy(asc(letters.recipient));
    expect(sent.map(({ recipient }) => recipient)).toEqual(
      ['ann', 'ben', 'cem', 'dia', 'eva'].map((name) => `${name}@example.com`),
    );
    const own = namesIn(board).find((group) => group.includes('Ann')) ?? [];
    for (const name of FOUR.filter((one) => one !== 'Ann')) {
      const isOwn = own.includes(name);
      expect([name, sent[0]?.text.includes(`${name} Test, ${name.toLowerCase()}@example.com`)]).toEqual([name, isOwn]);
      expect([name, sent[0]?.text.includes(name)]).toEqual([name, isOwn]);
    }
    expect(sent[0]?.text).toMatch(/Room 4[\s\S]*ask@club\.example/);
    expect(sent[4]?.subject).toBe('Autumn groups: you are in no group');
    expect(sent[4]?.text).toMatch(/you are in none\. When the event ended: Question 1 is open\./);
  });
});

describe('viewMyMatch', () => {
  test('tells nobody, on the page or in the letter, what only others share, nor who was wished together', async ({
    club,
    db,
  }) => {
    const guests = [{ name: 'Ann', answers: ['Red'] }, ...['Ben', 'Cem'].map((name) => ({ name, answers: ['Blue'] }))];
    const event = await club.ended(guests, {
      event: { groupSize: 3 },
      questions: [{ content: { type: 'single_choice', options: ['Red', 'Blue'] } }],
    });
    const { Ann = event.owner, Ben = event.owner } = event.people;
    await createRule(club.runs, event.owner, event.id, { kind: 'prefer', people: [Ann.id, Ben.id], weight: 5 });
    const board = await boardOf(club.pair(event));
    expect(board.groups[0]?.reasons).toHaveLength(2);
    await publish(club, event, board.run.id);
    expect((await viewMyMatch(club.runs, Ann, event.id)).match?.reasons).toEqual([]);
    expect((await viewMyMatch(club.runs, Ben, event.id)).match?.reasons).toEqual([expect.stringMatching(/Blue/)]);
    const sent = await db.select().from(letters).where(eq(letters.kind, 'result')).orderBy(asc(letters.recipient));
    expect(sent.map(({ text }) => [/Blue/.test(text), /Why you/.test(text)])).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
  });

  test('shows nothing before the groups are published, and nothing to others ever', async ({ club }) => {
    const event = await club.ended(FOUR);
    const { run } = await boardOf(club.pair(event));
    const { Ann = event.owner } = event.people;
    expect(await viewMyMatch(club.runs, Ann, event.id)).toMatchObject({ match: null, notPaired: null, rounds: null });
    await publish(club, event, run.id);
    await expect(viewMyMatch(club.runs, event.owner, event.id)).rejects.toEqual(refusal('not_found', /not registered/));
  });

  test('shows one’s own group, with what one said of its people', async ({ club }) => {
    const hours = { timeZone: 'Europe/Berlin', hours: [17, 18] };
    const guests = FOUR.map((name) => ({ name, answers: [3, hours] }));
    const event = await club.ended(guests, { questions: [{}, { content: { type: 'availability' } }] });
    const { run } = await boardOf(club.pair(event));
    await publish(club, event, run.id);
    const { Ann = event.owner } = event.people;
    const { match } = await viewMyMatch(club.runs, Ann, event.id);
    expect(match).toMatchObject({
      people: [
        { name: 'Ann Test', isMe: true },
        { isMe: false, again: null },
      ],
    });
    expect(match?.commonQuarters).toEqual([64, 65, 66, 67, 68, 69, 70, 71]);
    expect(match?.reasons.length).toBeGreaterThan(0);
    const mate = match?.people[1]?.id ?? '';
    await submitFeedback(club.runs, Ann, event.id, { person: mate, again: 'no' });
    await submitFeedback(club.runs, Ann, event.id, { person: mate, again: 'yes' });
    expect((await viewMyMatch(club.runs, Ann, event.id)).match?.people[1]?.again).toBe(true);
    await submitFeedback(club.runs, Ann, event.id, { person: mate, again: null });
    expect((await viewMyMatch(club.runs, Ann, event.id)).match?.people[1]?.again).toBeNull();
  });

  test('says why one is in no group', async ({ club }) => {
    const event = await club.ended([...FOUR, { name: 'Eva', answers: [undefined] }]);
    const { run } = await boardOf(club.pair(event));
    const { Eva = event.owner } = event.people;
    const step = { kind: 'sign' as const, person: Eva.id, isSigned: true };
    await editPairings(club.runs, event.owner, run.id, { revision: 0, step });
    await publish(club, event, run.id, 1);
    expect(await viewMyMatch(club.runs, Eva, event.id)).toMatchObject({
      match: null,
      notPaired: { reason: 'open_questions', detail: 'When the event ended: Question 1 is open.' },
    });
  });
});

describe('submitFeedback', () => {
  test('is refused before the groups are published, and of people of other groups', async ({ club }) => {
    const event = await club.ended(FOUR);
    const board = await boardOf(club.pair(event));
    const { Ann = event.owner } = event.people;
    const own = board.groups.find(({ people }) => people.some(({ id }) => id === Ann.id));
    const other = board.groups.find((group) => group !== own)?.people[0]?.id ?? '';
    const say = (person: string, user = Ann) => submitFeedback(club.runs, user, event.id, { person, again: 'yes' });
    await expect(say(other)).rejects.toEqual(refusal('conflict', /PAIRING_PUBLISHED.*TERMINATED/));
    await publish(club, event, board.run.id);
    for (const person of [other, Ann.id, event.owner.id])
      await expect(say(person)).rejects.toMatchObject({ code: 'invalid_request', issues: [{ field: 'person' }] });
    await expect(say(Ann.id, event.owner)).rejects.toEqual(refusal('not_found', /not registered/));
  });
});
