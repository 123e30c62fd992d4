import { pairingRuns } from '@pi/db';
import { moveEvent } from '@pi/events';
import { describe, expect } from 'vitest';
import { boardOf, namesIn, REQUEST, refusal, test } from '../../test/fixture.ts';
import { viewBoard } from '../board/view-board.ts';
import { readInput } from '../input/read-input.ts';
import { publishPairings } from '../results/publish-pairings.ts';
import { planEventRounds } from '../rounds/plan-event-rounds.ts';
import { createRule } from '../rules/change-rules.ts';
import { createPairings, insertRun } from './create-pairings.ts';

const EIGHT = ['Ann', 'Ben', 'Cem', 'Dia', 'Eva', 'Fox', 'Gus', 'Hal'];
const NEW_RUN = {
  ...({ kind: 'rest', state: 'running', objective: 'total' } as const),
  ...{ seed: 1, effort: 1, solverVersion: '1', inputHash: '', rules: [], parentRevision: 0 },
};
const FOURS = { event: { groupSize: 4 } };

describe('createPairings', () => {
  test('is refused to all but organizers, and in other states than TERMINATED', async ({ club }) => {
    const event = await club.ended(EIGHT, FOURS);
    const refused = createPairings(club.runs, event.people.Ann ?? event.owner, event.id, REQUEST);
    await expect(refused).rejects.toEqual(refusal('forbidden', /Only admins/));
    const started = await club.event(event.owner, await club.organization(event.owner, 'Other'));
    await club.start(event.owner, started);
    await expect(club.pair({ ...event, id: started })).rejects.toEqual(refusal('conflict', /TERMINATED.*STARTED/));
  });

  test('says that nobody, or one person alone, cannot be paired', async ({ club }) => {
    for (const [guests, words] of [
      [[], /nobody has/],
      [['Ann'], /one person has/],
      [['Ann', { name: 'Ben', answers: [undefined] }], /one person has/],
    ] as const) {
      const event = await club.ended(guests);
      await expect(club.pair(event)).rejects.toMatchObject({
        code: 'infeasible',
        message: expect.stringMatching(words),
        more: { conflict: { answer: 'infeasible', rules: [{ id: 'two_people' }], remedies: [{ change: null }] } },
      });
      const { board, progress } = await viewBoard(club.runs, event.owner, event.id);
      expect(board).toBeNull();
      expect(progress).toMatchObject({ state: 'infeasible', conflict: { rules: [{ id: 'two_people' }] } });
    }
  });

  test('names the rules that clash, with ways out that work', async ({ club }) => {
    const event = await club.ended(EIGHT.slice(0, 4), { event: { groupSize: 2 } });
    const [a, b, c] = ['Ann', 'Ben', 'Cem'].map((name) => event.people[name]?.id ?? '');
    const together = await createRule(club.runs, event.owner, event.id, {
      kind: 'together',
      people: [a ?? '', b ?? '', c ?? ''],
    });
    const refused = club.pair(event);
    await expect(refused).rejects.toMatchObject({
      code: 'infeasible',
      message: expect.stringMatching(/Ann Test, Ben Test, and Cem Test are in one group/),
    });
    const { progress } = await viewBoard(club.runs, event.owner, event.id);
    expect(progress?.conflict?.rules.map(({ id }) => id).toSorted()).toEqual(['group_sizes', together.id].toSorted());
    expect(progress?.conflict?.remedies).toEqual([
      {
        text: 'Make 1 group in place of 2',
        change: { kind: 'event', fields: { groupCountRule: 'at_most', groupCount: 1 } },
      },
      { text: expect.stringMatching(/^Delete the rule/), change: { kind: 'delete_rule', rule: together.id } },
    ]);
  });

  test('puts everybody who answered into a group, and lists who did not and why', async ({ club }) => {
    const event = await club.ended([...EIGHT, { name: 'Ida', answers: [undefined] }], FOURS);
    const board = await boardOf(club.pair(event));
    expect(namesIn(board).flat().toSorted()).toEqual(EIGHT);
    expect(board.groups.map(({ people }) => people.length)).toEqual([4, 4]);
    expect(board.notPaired).toMatchObject([
      { name: 'Ida Test', reason: 'open_questions', detail: 'Question 1 is open.', isSigned: false },
    ]);
    expect(board.brokenRules).toEqual([]);
    expect(board.total).toBe(board.groups.reduce((sum, { score }) => sum + score, 0));
    expect(board.bound?.value).toBeGreaterThanOrEqual(board.total);
    expect(board).toMatchObject({ isOutdated: false, whyNotPublished: 'Confirm who is not paired: Ida Test.' });
    expect(board.run.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await viewBoard(club.runs, event.owner, event.id)).toMatchObject({ board, progress: null });
  });

  test('keeps people who were in one group of the last events apart', async ({ club }) => {
    const event = await club.ended(['Ann', 'Ben', 'Cem', 'Dia'], { event: { criteria: { noRepeatEvents: 1 } } });
    const first = await boardOf(club.pair(event));
    await publishPairings(
      club.runs,
      event.owner,
      event.id,
      { run: first.run.id, revision: 0 },
      new URL('https://pairs.example'),
    );
    const next = await club.ended(['Ann', 'Ben', 'Cem', 'Dia'], { event: { criteria: { noRepeatEvents: 1 } } });
    const second = await boardOf(club.pair(next));
    const pairs = (board: typeof first) => namesIn(board).map((group) => group.join());
    expect(pairs(second).filter((pair) => pairs(first).includes(pair))).toEqual([]);
  });

  test('counts who met in the rounds of a published event, each pair once', async ({ club }) => {
    const criteria = { noRepeatEvents: 1 };
    const event = await club.ended(EIGHT.slice(0, 4), { event: { criteria } });
    const { run } = await boardOf(club.pair(event));
    await planEventRounds(club.runs, event.owner, event.id, 3);
    const next = await club.ended(EIGHT.slice(0, 4), { event: { criteria } });
    const read = async () => {
      const found = await club.runs.getEvent(next.id);
      if (!found) throw new Error('no event');
      return (await readInput(club.runs, found)).earlierPairs.map(({ people }) => people.toSorted().join());
    };
    expect(await read()).toEqual([]);
    await publishPairings(club.runs, event.owner, event.id, { run: run.id, revision: 0 }, new URL('https://a.example'));
    const pairs = await read();
    expect(pairs).toHaveLength(6);
    expect(new Set(pairs).size).toBe(6);
    await expect(club.pair(next)).rejects.toMatchObject({ code: 'infeasible' });
  });

  test('gives each mentor a group with no more mentees than they take', async ({ club }) => {
    const guests = EIGHT.map((name, nth) => ({ name, role: nth < 2 ? ('mentor' as const) : ('mentee' as const) }));
    const event = await club.ended(guests, {
      event: { roles: { mentor: 'Big', mentee: 'Little' }, groupSize: 3, criteria: { mentorCapacity: 2 } },
    });
    await expect(club.pair(event)).rejects.toMatchObject({ code: 'infeasible' });
    const { progress } = await viewBoard(club.runs, event.owner, event.id);
    expect(progress?.conflict?.remedies[0]).toEqual({
      text: 'Let a Big take 3 in place of 2',
      change: { kind: 'event', fields: { criteria: { mentorCapacity: 3 } } },
    });
    for (const name of ['Ann', 'Ben'])
      await createRule(club.runs, event.owner, event.id, {
        kind: 'capacity',
        person: event.people[name]?.id ?? '',
        mentees: name === 'Ann' ? 4 : 2,
      });
    const board = await boardOf(club.pair(event));
    const sizes = Object.fromEntries(board.groups.map(({ people }) => [people[0]?.name, people.length]));
    expect(sizes).toEqual({ 'Ann Test': 5, 'Ben Test': 3 });
  });

  test('is refused where the event is reopened meanwhile', async ({ club, db }) => {
    const event = await club.ended(EIGHT, FOURS);
    const { run } = await boardOf(club.pair(event));
    const found = await club.runs.getEvent(event.id);
    if (!found) throw new Error('no event');
    const input = await readInput(club.runs, found);
    await moveEvent(club.repository, event.owner, event.id, 'reopen');
    const order = { ...NEW_RUN, eventId: event.id, createdBy: event.owner.id, parentRunId: run.id };
    await expect(insertRun(club.runs, event.owner, input, order)).rejects.toEqual(refusal('conflict', /TERMINATED/));
    expect(await db.$count(pairingRuns)).toBe(1);
  });

  test('lets one of two computations at once win', async ({ club, db }) => {
    const event = await club.ended(EIGHT, FOURS);
    const results = await Promise.allSettled([club.pair(event), club.pair(event)]);
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual(refused.map(() => refusal('conflict', /computed already/)));
    expect(await db.$count(pairingRuns)).toBe(2 - refused.length);
  });
});
