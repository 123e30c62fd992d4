import type { Event } from '@pi/domain/events';

/** Why the people of an event cannot be paired now, in one sentence; null: they can. */
export function whyNotPaired({ status }: Pick<Event, 'status'>): string | null {
  if (status === 'NOT_STARTED') return 'The event has not started: people can register when it has.';
  if (status === 'STARTED') return 'People are paired when the event has ended: until then they register and answer.';
  return null;
}
