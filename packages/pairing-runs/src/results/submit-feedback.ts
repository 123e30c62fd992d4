import { notFound, RequestError, wrongField } from '@pi/accounts';
import type { User } from '@pi/domain/events';
import { assertState } from '@pi/events';
import { groupOf } from '../revisions/apply-step.ts';
import type { ResultsRepository } from './results.repository.ts';
import { getPublished } from './view-my-match.ts';

/** Whether somebody would meet somebody again; null takes back what they said. */
export interface Feedback {
  person: string;
  again: 'yes' | 'no' | null;
}

/**
 * Stores what somebody says of somebody of their own group.
 * @throws RequestError: not registered, not published (conflict), or not of their group
 */
export async function submitFeedback(
  repository: ResultsRepository,
  user: User,
  eventId: string,
  { person, again }: Feedback,
): Promise<void> {
  const event = await repository.getEvent(eventId);
  if (!event || event.status === 'NOT_STARTED') throw notFound('event');
  if (!(await repository.getRegistration(eventId, user.id)))
    throw new RequestError('not_found', 'You are not registered for this event.');
  assertState(event, ['PAIRING_PUBLISHED'], 'People say whom they would meet again');
  const placement = (await getPublished(repository, event))?.revision.placement;
  const group = placement ? groupOf(placement, user.id) : -1;
  if (person === user.id || group === -1 || !placement?.groups[group]?.includes(person))
    throw wrongField('person', 'person is nobody else of your group.');
  if (again === null) await repository.deleteFeedback(eventId, user.id, person);
  else await repository.upsertFeedback(eventId, user.id, person, again === 'yes');
}
