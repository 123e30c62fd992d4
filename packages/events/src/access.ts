import { notFound, RequestError } from '@pi/accounts';
import type { Event, MemberRole, Organization, User } from '@pi/domain/events';
import type { EventsRepository } from './events/events.repository.ts';
import type { OrganizationsRepository } from './organizations/organizations.repository.ts';

/**
 * The organization that somebody organizes.
 * @param role `owner`: an admin is not enough
 * @throws RequestError where it does not exist, or is not theirs
 */
export async function requireMember(
  repository: OrganizationsRepository,
  user: User,
  organizationId: string,
  role: MemberRole = 'admin',
): Promise<Organization> {
  const organization = await repository.getOrganization(organizationId);
  if (!organization) throw notFound('organization');
  const held = await repository.getRole(organizationId, user.id);
  if (held === 'owner' || held === role) return organization;
  throw new RequestError(
    'forbidden',
    `Only ${role === 'owner' ? 'owners' : 'admins'} of ${organization.name} may do this.`,
  );
}

/**
 * The event that somebody organizes, in a transaction locked until it ends.
 * @throws RequestError where it does not exist, or belongs to an organization that is not theirs
 */
export async function requireEventAdmin(
  repository: EventsRepository,
  user: User,
  eventId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<Event> {
  const event = await (lock ? repository.lockEvent(eventId, 'update') : repository.getEvent(eventId));
  if (!event) throw notFound('event');
  if (await repository.organizes(user.id, event.organizationId)) return event;
  // Nobody else knows of an event that has not started.
  if (event.status === 'NOT_STARTED') throw notFound('event');
  throw new RequestError('forbidden', `Only admins of ${event.organizationName} may do this.`);
}
