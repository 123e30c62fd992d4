import { notFound, RequestError, UsersRepository, wrongField } from '@pi/accounts';
import {
  type Event,
  type EventRole,
  missingProfileFields,
  type Registration,
  type RegistrationDraft,
  type User,
} from '@pi/domain/events';
import { assertState } from '../events/wrong-state.ts';
import { takeInvitation } from '../roster/take-invitation.ts';
import type { RegistrationsRepository } from './registrations.repository.ts';

/**
 * Registers somebody for an event that has started. An invitation fills in what they leave out.
 * @throws RequestError: not found, other state or registered already (conflict), role missing, or a
 *   profile that is not complete where the organization wants one (conflict, with the fields)
 */
export function registerUser(
  repository: RegistrationsRepository,
  user: User,
  draft: RegistrationDraft,
): Promise<{ event: Event; registration: Registration }> {
  return repository.transaction(async (repo) => {
    const event = await lockOpenEvent(repo, draft.event, 'People register');
    const invitedAs = await takeInvitation(repo, user, event.id);
    await assertProfile(repo, user, event);
    const role = roleFor(event, draft.role ?? (event.roles && invitedAs));
    const registration = await repo.insertRegistration(event.id, user.id, role);
    if (!registration) throw new RequestError('conflict', 'You are registered for this event already.');
    return { event, registration };
  });
}

/**
 * Ends a registration, with its answers: while the event runs, and also afterwards. Who is in a
 * group then leaves it, and an organizer repairs the groups.
 * @throws RequestError
 */
export function unregisterUser(repository: RegistrationsRepository, user: User, eventId: string): Promise<Event> {
  return repository.transaction(async (repo) => {
    const event = await repo.lockEvent(eventId, 'share');
    if (!event || event.status === 'NOT_STARTED') throw notFound('event');
    if (!(await repo.deleteRegistration(eventId, user.id))) throw notRegistered();
    await repo.deleteUnsentReminders(eventId, user.email);
    return event;
  });
}

/** Changes the role in which somebody takes part, while the event runs. @throws RequestError */
export function changeRole(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
  role: EventRole,
): Promise<void> {
  return repository.transaction(async (repo) => {
    const event = await lockOpenEvent(repo, eventId, 'A role can be changed');
    roleFor(event, role);
    await requireRegistration(repo, user, eventId, { lock: true });
    await repo.updateRole(eventId, user.id, role);
  });
}

/**
 * The registration of somebody.
 * @param lock in a transaction: nobody ends or changes it before the transaction does
 * @throws RequestError where they are not registered: not found
 */
export async function requireRegistration(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Registration> {
  const registration = await repository.getRegistration(eventId, user.id, { lock });
  if (!registration) throw notRegistered();
  return registration;
}

/**
 * An event that people may register for and answer; it cannot end before the transaction does.
 * @throws RequestError
 */
export async function lockOpenEvent(repo: RegistrationsRepository, eventId: string, what: string): Promise<Event> {
  const event = await repo.lockEvent(eventId, 'share');
  if (!event || event.status === 'NOT_STARTED') throw notFound('event');
  assertState(event, ['STARTED'], what);
  return event;
}

function notRegistered(): RequestError {
  return new RequestError('not_found', 'You are not registered for this event.');
}

async function assertProfile(repo: RegistrationsRepository, user: User, event: Event): Promise<void> {
  if (!(await repo.requiresProfile(event.id))) return;
  const current = (await new UsersRepository(repo).getUser(user.id)) ?? user;
  const missing = missingProfileFields(current);
  if (missing.length === 0) return;
  throw new RequestError(
    'conflict',
    `${event.organizationName} asks for a complete profile first.`,
    missing.map((field) => ({ field: `profile.${field}`, message: `${field} is missing in your profile.` })),
  );
}

function roleFor({ roles }: Event, role: EventRole | null): EventRole | null {
  if (roles && !role) throw wrongField('role', 'role is missing: this event has roles.');
  if (!roles && role) throw wrongField('role', 'role must be empty: this event has no roles.');
  return role;
}
