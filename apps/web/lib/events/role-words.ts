import type { EventRole, RoleNames } from '@pi/domain/events';
import { capital } from '../capital.ts';

/** What an event calls a role, as a label. */
export function roleLabel(roles: RoleNames, role: EventRole): string {
  return capital(roles[role]);
}

/** The role that somebody does not have. */
export function otherRole(role: EventRole | null): EventRole {
  return role === 'mentor' ? 'mentee' : 'mentor';
}
