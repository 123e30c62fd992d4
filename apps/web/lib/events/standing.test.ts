import type { EventView } from '@pi/events';
import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

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
