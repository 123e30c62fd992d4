import { notFound, RequestError, wrongField } from '@pi/accounts';
import { type Day, dayOf } from '@pi/domain';
import {
  canMove,
  EVENT_MOVES,
  type Event,
  type EventDraft,
  type EventMove,
  statusAt,
  type User,
} from '@pi/domain/events';
import { requireEventAdmin, requireMember } from '../access.ts';
import { deleteImage, type ImageFolder } from '../images/event-image.ts';
import { spendAllowance } from '../limits/spend-allowance.ts';
import { OrganizationsRepository } from '../organizations/organizations.repository.ts';
import type { EventsRepository } from './events.repository.ts';
import { assertState } from './wrong-state.ts';

/**
 * Makes an event of an organization.
 * @throws RequestError where it is not theirs, it would be over, or they made too many today
 */
export function createEvent(
  repository: EventsRepository,
  user: User,
  organizationId: string,
  draft: EventDraft,
): Promise<Event> {
  return repository.transaction(async (repo) => {
    await requireMember(new OrganizationsRepository(repo), user, organizationId);
    assertEndsLater(draft.endDay, repo.now());
    await spendAllowance(repo, 'events', { doer: user.id });
    const id = await repo.insertEvent(organizationId, draft);
    return getMade(repo, id);
  });
}

/** Changes an event that has not started. @throws RequestError in other states: conflict */
export function editEvent(repository: EventsRepository, user: User, id: string, draft: EventDraft): Promise<Event> {
  return repository.transaction(async (repo) => {
    assertState(await requireEventAdmin(repo, user, id, { lock: true }), ['NOT_STARTED'], 'An event can be changed');
    assertEndsLater(draft.endDay, repo.now());
    await repo.updateEvent(id, draft);
    return getMade(repo, id);
  });
}

/**
 * Gives an event that has started another end day.
 * @throws RequestError in other states: conflict
 */
export function moveEndDay(repository: EventsRepository, user: User, id: string, endDay: Day): Promise<Event> {
  return repository.transaction(async (repo) => {
    assertState(await requireEventAdmin(repo, user, id, { lock: true }), ['STARTED'], 'The end day can be moved');
    assertEndsLater(endDay, repo.now());
    await repo.updateEvent(id, { endDay });
    return getMade(repo, id);
  });
}

/**
 * Moves an event on, or back: start, end, reopen, publish.
 * @param endDay a new one: needed to reopen an event whose end day is over
 * @throws RequestError (conflict) that names the states where it cannot make the move
 */
export function moveEvent(
  repository: EventsRepository,
  user: User,
  id: string,
  move: EventMove,
  endDay?: Day,
): Promise<Event> {
  return repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, id, { lock: true });
    const { from, to } = EVENT_MOVES[move];
    if (!canMove(event, move, repo.now()))
      throw new RequestError(
        'conflict',
        `An event is moved from ${from.join(' or ')} to ${to}. This one is ${event.status}.`,
      );
    if (endDay) assertEndsLater(endDay, repo.now());
    const last = endDay ?? event.endDay;
    if (statusAt({ status: to, endDay: last }, repo.now()) !== to)
      throw new RequestError('conflict', `The end day, ${last}, is over: give the event a later one to make it ${to}.`);
    await repo.updateEvent(id, { status: to, endDay: last });
    if (to === 'TERMINATED') await repo.deleteUnsentReminders(id);
    return getMade(repo, id);
  });
}

/**
 * Deletes an event with its questions, registrations, answers and image.
 * @throws RequestError where it is not theirs
 */
export async function deleteEvent(
  repository: EventsRepository,
  folder: ImageFolder,
  user: User,
  id: string,
): Promise<Event> {
  const event = await requireEventAdmin(repository, user, id);
  if (!(await repository.deleteEvent(id))) throw notFound('event');
  await deleteImage(folder, event);
  return event;
}

function assertEndsLater(endDay: Day, now: Date): void {
  const today = dayOf(now);
  if (endDay < today) throw wrongField('endDay', `endDay must not be before today, ${today} (UTC).`);
}

async function getMade(repository: EventsRepository, id: string): Promise<Event> {
  const event = await repository.getEvent(id);
  if (!event) throw new Error(`event ${id} is missing after it was written`);
  return event;
}
