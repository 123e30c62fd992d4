import type { EventView } from '@pi/events';
import { expect, test } from 'vitest';
import { listSteps } from './list-steps.ts';
import { standingOf } from './standing.ts';
import { describeStanding, nameStanding } from './standing-words.ts';

const stand = (status: string, { isSignedIn = true, isRegistered = true, open = [] as number[] } = {}) =>
  standingOf(
    {
      event: { status },
      registration: isRegistered ? {} : null,
      open: open.map((position) => ({ position })),
    } as unknown as EventView,
    isSignedIn,
  );

test('somebody who is not signed in signs in first', () =>
  expect(stand('STARTED', { isSignedIn: false, isRegistered: false })).toEqual({ kind: 'sign_in' }));

test('somebody who is signed in registers, then answers the first open question', () => {
  expect(stand('STARTED', { isRegistered: false })).toEqual({ kind: 'register' });
  expect(stand('STARTED', { open: [4, 6] })).toEqual({ kind: 'answer', next: 4 });
  expect(stand('STARTED')).toEqual({ kind: 'answered' });
});

test('after the end, who is registered with valid answers waits, and others are not paired', () => {
  expect(stand('TERMINATED')).toEqual({ kind: 'waiting' });
  expect(stand('TERMINATED', { open: [4] })).toEqual({ kind: 'not_paired' });
  expect(stand('TERMINATED', { isRegistered: false })).toEqual({ kind: 'closed' });
  expect(stand('PAIRING_PUBLISHED')).toEqual({ kind: 'published' });
});

test('an event that has not started waits for its organizer', () =>
  expect(stand('NOT_STARTED', { isRegistered: false })).toEqual({ kind: 'not_started' }));

const view = (more: object = {}) =>
  ({
    event: { status: 'STARTED', endDay: '2026-12-01', daysLeft: 3 },
    registration: { registeredAt: new Date('2026-11-14T10:00:00Z') },
    questions: [
      { position: 4, isRequired: true },
      { position: 6, isRequired: true },
    ],
    open: [],
    people: 34,
    ...more,
  }) as unknown as EventView;

test('what is open is said with its consequence', () => {
  const open = [{ position: 4 }, { position: 6 }];
  expect(describeStanding(view({ open }), { kind: 'answer', next: 4 })).toBe(
    'Questions 4 and 6 are open. Without them you are not paired.',
  );
  expect(describeStanding(view({ open: [{ position: 4 }] }), { kind: 'not_paired' })).toBe(
    'You were not paired: question 4 was open.',
  );
});

test('an event without questions has nothing to answer', () =>
  expect(describeStanding(view({ questions: [] }), { kind: 'answered' })).toBe('There is nothing to answer.'));

test('who does not take part reads how many do', () => {
  expect(nameStanding({ kind: 'closed' })).toBe('Registration is closed');
  expect(describeStanding(view(), { kind: 'register' })).toBe('34 people are registered.');
  expect(describeStanding(view({ people: 1 }), { kind: 'closed' })).toBe('One person is registered.');
  expect(describeStanding(view({ people: 0 }), { kind: 'sign_in' })).toBe('Nobody is registered yet.');
});

test('of four steps the one that the reader is at is the current one', () => {
  const statesOf = (given: object, kind: 'register' | 'answered' | 'waiting' | 'not_paired') =>
    listSteps(view(given), { kind }).map(({ state }) => state);
  const ended = { event: { status: 'TERMINATED', endDay: '2026-12-01', daysLeft: 0 } };
  expect(statesOf({ registration: null }, 'register')).toEqual(['now', 'next', 'next', 'next']);
  expect(statesOf({}, 'answered')).toEqual(['done', 'done', 'now', 'next']);
  expect(statesOf(ended, 'waiting')).toEqual(['done', 'done', 'done', 'now']);
  expect(statesOf({ ...ended, open: [{ position: 4 }] }, 'not_paired')).toEqual(['done', 'next', 'done', 'next']);
});
