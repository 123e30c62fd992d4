import type { EventView } from '@pi/events';

/** Where a reader stands in an event, and so what they can do next. */
export type Standing =
  | { kind: 'not_started' }
  | { kind: 'sign_in' }
  | { kind: 'register' }
  | { kind: 'answer'; next: number }
  | { kind: 'answered' }
  | { kind: 'closed' }
  | { kind: 'not_paired' }
  | { kind: 'waiting' }
  | { kind: 'published' };

/** Where a reader stands, from what they see of the event. */
export function standingOf({ event, registration, open }: EventView, isSignedIn: boolean): Standing {
  const [next] = open;
  if (event.status === 'NOT_STARTED') return { kind: 'not_started' };
  if (event.status === 'STARTED') {
    if (!isSignedIn) return { kind: 'sign_in' };
    if (!registration) return { kind: 'register' };
    return next ? { kind: 'answer', next: next.position } : { kind: 'answered' };
  }
  if (!registration) return { kind: 'closed' };
  if (next) return { kind: 'not_paired' };
  return { kind: event.status === 'TERMINATED' ? 'waiting' : 'published' };
}
