import { RequestError } from '@pi/accounts';
import type { Event, EventStatus } from '@pi/domain/events';

/**
 * @throws RequestError (conflict) that names the states, where the event is in none of these
 * @param what what cannot be done, as in "Questions can be changed"
 */
export function assertState({ status }: Event, allowed: readonly EventStatus[], what: string): void {
  if (allowed.includes(status)) return;
  const states = new Intl.ListFormat('en', { type: 'disjunction' }).format(allowed);
  throw new RequestError('conflict', `${what} only while the event is ${states}. It is ${status}.`);
}
