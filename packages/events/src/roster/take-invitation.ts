import { type Repository, UsersRepository } from '@pi/accounts';
import type { EventRole, Profile, User } from '@pi/domain/events';
import { RosterRepository } from './roster.repository.ts';

const FIELDS = ['firstName', 'lastName', 'stage', 'field'] as const satisfies (keyof Profile)[];

/**
 * Fills what somebody's profile lacks from their invitation to an event; what they entered
 * themselves stays.
 * @returns the role that the invitation names; null where it names none, or nobody invited them
 */
export async function takeInvitation(repository: Repository, user: User, eventId: string): Promise<EventRole | null> {
  const invitation = await new RosterRepository(repository).getInvitation(eventId, user.email);
  if (!invitation) return null;
  const users = new UsersRepository(repository);
  const { id, email: _, ...profile } = (await users.getUser(user.id)) ?? user;
  const lacking = FIELDS.filter((field) => !profile[field] && invitation[field]);
  if (lacking.length > 0)
    await users.updateProfile(id, {
      ...profile,
      ...Object.fromEntries(lacking.map((field) => [field, invitation[field]])),
    });
  return invitation.role;
}
