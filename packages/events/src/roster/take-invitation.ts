import type { Repository } from '@pi/accounts';
import type { EventRole, User } from '@pi/domain/events';
import { RosterRepository } from './roster.repository.ts';

/**
 * Fills what somebody's profile lacks from their invitation to an event; what they entered
 * themselves stays.
 * @returns the role that the invitation names; null where it names none, or nobody invited them
 */
export function takeInvitation(repository: Repository, user: User, eventId: string): Promise<EventRole | null> {
  return new RosterRepository(repository).fillProfile(eventId, user.id);
}
