import type { PairingRule, RoleNames } from '@pi/domain/events';

/** Ids of the rules that an event itself sets. */
export const EVENT_RULES = {
  noRepeat: 'no_repeat',
  commonHours: 'common_hours',
  privateWishes: 'private_wishes',
  mentorInEach: 'mentor_in_each_group',
  menteeInEach: 'mentee_in_each_group',
  capacity: 'capacity',
  twoPeople: 'two_people',
} as const;

/** A rule that a run followed, without names: what its words are made of, then and later. */
export type RuleNote =
  | { id: string; kind: 'no_repeat'; events: number }
  | { id: string; kind: 'common_hours'; hours: number; isAsked: boolean }
  | { id: string; kind: 'private_wishes' }
  | { id: string; kind: 'role_in_each'; roleName: string }
  | { id: string; kind: 'capacity'; mentees: number | null; roles: RoleNames | null }
  | { id: string; kind: 'sizes'; sizes: number[] }
  | { id: string; kind: 'two_people'; people: number; open: number }
  | { id: string; kind: 'organizer'; rule: PairingRule };
