import { deleteAccount, Repository } from '@pi/accounts';
import { pairingRevisions, pairingRuns } from '@pi/db';
import { addBlock, moveEvent } from '@pi/events';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { boardOf, namesIn, test } from '../../test/fixture.ts';
import { publishPairings } from '../results/publish-pairings.ts';
import { editPairings } from '../revisions/edit-pairings.ts';
import { viewRevisions } from '../revisions/view-revisions.ts';
import { createRule } from '../rules/change-rules.ts';
import { viewBoard } from './view-board.ts';

const FOUR = ['Ann', 'Ben', 'Cem', 'Dia'];

describe('viewBoard', () => {
  test('names who was in one group before, and when', async ({ club }) => {
    const criteria = { noRepeatEvents: 2 };
    const earlier = await club.ended(FOUR, { event: { title: 'Bridge build', endDay: '2026-11-29', criteria } });
    const first = await boardOf(club.pair(earlier));
    const publishing = { run: first.run.id, revision: 0 };
    await publishPairings(club.runs, earlier.owner, earlier.id, publishing, new URL('https://a.example'));
    const event = await club.ended(FOUR, { event: { criteria } });
    const board = await boardOf(club.pair(event));
    const [a = '', b = ''] = first.groups[0]?.people.map(({ id }) => id) ?? [];
    const other = board.groups.find(({ people }) => people.some(({ id }) => id === a));
    const mate = other?.people.find(({ id }) => id !== a)?.id ?? '';
    const step = { kind: 'swap' as const, people: [mate, b] as [string, string] };
    const edited = await editPairings(club.runs, event.owner, board.run.id, { revision: 0, step });
    expect(edited.brokenRules).toContainEqual({
      title: 'No repeat within 2 events',
      detail: expect.stringMatching(/^\w+ Test and \w+ Test were in one group at Bridge build, 29 Nov 2026\.$/),
      group: other?.number,
      people: expect.arrayContaining([a, b]),
    });
  });

  test('shows what is published, not a later run', async ({ club, db }) => {
    const event = await club.ended(FOUR);
    const { run } = await boardOf(club.pair(event));
    await publishPairings(club.runs, event.owner, event.id, { run: run.id, revision: 0 }, new URL('https://a.example'));
    // As one that was stored in the moment of publishing would be.
    const [row] = await db.select().from(pairingRuns).where(eq(pairingRuns.id, run.id));
    const [head] = await db.select().from(pairingRevisions).where(eq(pairingRevisions.runId, run.id));
    if (!row || !head) throw new Error('nothing is stored');
    const later = { ...row, id: crypto.randomUUID(), number: 2 };
    await db.insert(pairingRuns).values(later);
    await db.insert(pairingRevisions).values([
      { ...head, runId: later.id },
      { ...head, number: 1 },
    ]);
    const view = await viewBoard(club.runs, event.owner, event.id);
    expect(view).toMatchObject({ board: { run: { id: run.id }, revision: { number: 0 } }, progress: null });
  });

  test('names a private wish without its group, and stores nothing of whose it is', async ({ club, db }) => {
    const event = await club.ended(FOUR);
    await moveEvent(club.repository, event.owner, event.id, 'reopen');
    await addBlock(club.repository, event.people.Ann ?? event.owner, event.id, 'ben@example.com');
    await moveEvent(club.repository, event.owner, event.id, 'end');
    const board = await boardOf(club.pair(event));
    const [ann = '', ben = ''] = ['Ann', 'Ben'].map((name) => event.people[name]?.id ?? '');
    const mate = board.groups.flatMap(({ people }) => (people.some(({ id }) => id === ann) ? people : []));
    const step = {
      kind: 'swap' as const,
      people: [mate.find(({ id }) => id !== ann)?.id ?? '', ben] as [string, string],
    };
    const edited = await editPairings(club.runs, event.owner, board.run.id, { revision: 0, step });
    expect(edited.brokenRules).toEqual([
      {
        title: 'Private wish',
        detail: 'Two people should not be in one group.',
        group: null,
        people: [],
      },
    ]);
    const stored = await db.select({ violations: pairingRevisions.violations }).from(pairingRevisions);
    expect(JSON.stringify(stored)).not.toMatch(ann);
  });

  test('knows nobody any more who deleted their account', async ({ club }) => {
    const event = await club.ended([...FOUR, 'Eva', 'Fox']);
    const { Ann = event.owner } = event.people;
    const board = await boardOf(club.pair(event));
    await createRule(club.runs, event.owner, event.id, { kind: 'apart', people: [Ann.id, event.people.Ben?.id ?? ''] });
    const again = await boardOf(club.pair(event));
    const step = { kind: 'lock_person' as const, person: Ann.id, isLocked: true };
    await editPairings(club.runs, event.owner, again.run.id, { revision: 0, step });
    await deleteAccount(new Repository(club.deps), Ann, { email: Ann.email });
    const { board: left } = await viewBoard(club.runs, event.owner, event.id);
    expect(left && namesIn(left).flat().toSorted()).toEqual(['Ben', 'Cem', 'Dia', 'Eva', 'Fox']);
    expect(left).toMatchObject({ isOutdated: true, revision: { step: 'Lock Somebody who left' } });
    expect(JSON.stringify(left)).not.toMatch(Ann.id);
    expect(await viewRevisions(club.runs, event.owner, board.run.id)).toMatchObject([{ step: 'Computed', by: null }]);
  });
});
