import { EventDraft } from '@pi/domain/events';
import { describe, expect } from 'vitest';
import { refusal, test } from '../../test/fixture.ts';
import {
  createQuestion,
  deleteQuestion,
  editQuestion,
  editWeight,
  orderQuestions,
} from '../questions/change-questions.ts';
import { createEvent, editEvent, moveEndDay, moveEvent } from './change-event.ts';
import { viewEvent } from './view-event.ts';
import { viewMyEvents, viewOrganizedEvents, viewPublicEvents } from './view-events.ts';

const DRAFT = EventDraft.parse({ title: 'Groups', endDay: '2026-12-01' });
const QUESTION = {
  text: 'Why?',
  shortName: null,
  content: { type: 'free_text' },
  weight: 0,
  isRequired: true,
} as const;

describe('an event', () => {
  test('is made by admins of its organization alone, and not in the past', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const club = await world.organization(ann);
    await expect(createEvent(world.repository, bob, club, DRAFT)).rejects.toEqual(refusal('forbidden', /Only admins/));
    await expect(createEvent(world.repository, ann, club, { ...DRAFT, endDay: '2026-11-19' })).rejects.toMatchObject({
      issues: [{ field: 'endDay' }],
    });
    const today = await createEvent(world.repository, ann, club, { ...DRAFT, endDay: '2026-11-20' });
    expect(today).toMatchObject({ status: 'NOT_STARTED', daysLeft: 1 });
  });

  test('goes from NOT_STARTED to STARTED to TERMINATED and back, and names the states otherwise', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    const move = (name: 'start' | 'end' | 'reopen' | 'publish') => moveEvent(world.repository, ann, id, name);
    await expect(move('end')).rejects.toEqual(refusal('conflict', /from STARTED to TERMINATED.*is NOT_STARTED/));
    await expect(move('reopen')).rejects.toEqual(refusal('conflict', /from TERMINATED to STARTED/));
    expect(await move('start')).toMatchObject({ status: 'STARTED' });
    await expect(move('start')).rejects.toEqual(refusal('conflict', /is STARTED/));
    expect(await move('end')).toMatchObject({ status: 'TERMINATED' });
    expect(await move('reopen')).toMatchObject({ status: 'STARTED' });
    await move('end');
    expect(await move('publish')).toMatchObject({ status: 'PAIRING_PUBLISHED' });
    await expect(move('reopen')).rejects.toEqual(refusal('conflict', /is PAIRING_PUBLISHED/));
  });

  test('terminates by itself when its end day, which is inclusive, is over in UTC', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    await world.start(ann, id);
    world.setNow('2026-12-01T23:59:59Z');
    expect(await world.repository.getEvent(id)).toMatchObject({ status: 'STARTED', daysLeft: 1 });
    world.setNow('2026-12-02T00:00:00Z');
    expect(await world.repository.getEvent(id)).toMatchObject({ status: 'TERMINATED', daysLeft: 0 });
    await expect(moveEvent(world.repository, ann, id, 'end')).rejects.toEqual(refusal('conflict', /is TERMINATED/));
  });

  test('is reopened after its end day with a later one only', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    await world.start(ann, id);
    world.setNow('2026-12-05T10:00:00Z');
    await expect(moveEvent(world.repository, ann, id, 'reopen')).rejects.toEqual(refusal('conflict', /is over/));
    expect(await moveEvent(world.repository, ann, id, 'reopen', '2026-12-05')).toMatchObject({ status: 'STARTED' });
  });

  test('starts once when two admins start it at once', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    const both = await Promise.allSettled([1, 2].map(() => moveEvent(world.repository, ann, id, 'start')));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('is changed before it starts; afterwards its end day alone', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    expect(await editEvent(world.repository, ann, id, { ...DRAFT, title: 'New' })).toMatchObject({ title: 'New' });
    await expect(moveEndDay(world.repository, ann, id, '2026-12-09')).rejects.toEqual(refusal('conflict', /STARTED/));
    await world.start(ann, id);
    await expect(editEvent(world.repository, ann, id, DRAFT)).rejects.toEqual(refusal('conflict', /NOT_STARTED/));
    expect(await moveEndDay(world.repository, ann, id, '2026-12-09')).toMatchObject({ endDay: '2026-12-09' });
    await expect(moveEndDay(world.repository, ann, id, '2026-11-01')).rejects.toEqual(
      refusal('invalid_request', /before today/),
    );
  });

  test('that has not started is known to its organizers alone', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    for (const reader of [bob, null])
      await expect(viewEvent(world.repository, reader, id)).rejects.toEqual(refusal('not_found', /no such event/));
    expect(await viewEvent(world.repository, ann, id)).toMatchObject({ isOrganizer: true, people: 0 });
    expect((await viewPublicEvents(world.repository, {})).events).toEqual([]);
  });
});

describe('lists of events', () => {
  test('have tabs by where events stand now', async ({ world }) => {
    const ann = await world.person('Ann');
    const club = await world.organization(ann);
    const ids = await Promise.all([
      world.event(ann, club, { title: 'waits' }),
      world.event(ann, club, { title: 'runs' }),
      world.event(ann, club, { title: 'is over', endDay: '2026-11-20' }),
      world.event(ann, club, { title: 'was ended' }),
      world.event(ann, club, { title: 'is published' }),
    ]);
    for (const id of ids.slice(1)) await world.start(ann, id);
    for (const id of ids.slice(3)) await moveEvent(world.repository, ann, id, 'end');
    await moveEvent(world.repository, ann, ids[4] ?? '', 'publish');
    world.setNow('2026-11-21T00:00:00Z');
    const titles = async (tab: 'all' | 'not_started' | 'active' | 'unpublished' | 'published') =>
      (await viewOrganizedEvents(world.repository, ann, { tab })).events.map(({ title }) => title).toSorted();
    expect(await titles('not_started')).toEqual(['waits']);
    expect(await titles('active')).toEqual(['runs']);
    expect(await titles('unpublished')).toEqual(['is over', 'was ended']);
    expect(await titles('published')).toEqual(['is published']);
    const { tabs, events } = await viewOrganizedEvents(world.repository, ann);
    expect(tabs).toEqual({ all: 5, not_started: 1, active: 1, unpublished: 2, published: 1 });
    expect(events.at(-1)?.title).toBe('is over');
  });

  test('of one organization are refused to strangers, and others’ events are not among one’s own', async ({
    world,
  }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const club = await world.organization(ann);
    const id = await world.event(ann, club);
    await world.start(ann, id);
    await expect(viewOrganizedEvents(world.repository, bob, { organization: club })).rejects.toEqual(
      refusal('forbidden', /Only admins/),
    );
    expect((await viewOrganizedEvents(world.repository, bob)).events).toEqual([]);
    expect((await viewMyEvents(world.repository, bob)).events).toEqual([]);
    await world.register(bob, id);
    expect(await viewMyEvents(world.repository, bob)).toMatchObject({ events: [{ id }], people: new Map([[id, 1]]) });
    expect((await viewPublicEvents(world.repository, { text: 'AUTUMN' })).events).toHaveLength(1);
  });
});

describe('questions', () => {
  test('are added, changed, put in order and deleted before the event starts only', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    const [one, two] = [await world.question(ann, id), await world.question(ann, id, { text: 'And then?' })];
    await expect(createQuestion(world.repository, bob, id, QUESTION)).rejects.toEqual(refusal('not_found', /event/));
    expect((await orderQuestions(world.repository, ann, id, [two, one])).map((question) => question.id)).toEqual([
      two,
      one,
    ]);
    await expect(orderQuestions(world.repository, ann, id, [one])).rejects.toEqual(refusal('invalid_request', /once/));
    await deleteQuestion(world.repository, ann, two);
    expect(await editQuestion(world.repository, ann, one, QUESTION)).toMatchObject({ position: 1, text: 'Why?' });
    await world.start(ann, id);
    const late = [
      createQuestion(world.repository, ann, id, QUESTION),
      editQuestion(world.repository, ann, one, QUESTION),
      deleteQuestion(world.repository, ann, one),
      orderQuestions(world.repository, ann, id, [one]),
    ];
    for (const one of await Promise.allSettled(late))
      expect(one).toMatchObject({ reason: refusal('conflict', /NOT_STARTED. It is STARTED/) });
  });

  test('keep weights that may change until the pairing is published', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    const question = await world.question(ann, id);
    await world.start(ann, id);
    expect(await editWeight(world.repository, ann, question, -3)).toMatchObject({ weight: -3 });
    await moveEvent(world.repository, ann, id, 'end');
    expect(await editWeight(world.repository, ann, question, 5)).toMatchObject({ weight: 5 });
    await moveEvent(world.repository, ann, id, 'publish');
    await expect(editWeight(world.repository, ann, question, 1)).rejects.toEqual(refusal('conflict', /PUBLISHED/));
  });
});
