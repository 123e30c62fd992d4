import type { Event, StoredRule } from '@pi/domain/events';
import { countNoun } from '../count-noun.ts';
import { describeGroupSize } from '../events/event-words.ts';

/** A rule of an event as its organizers read it. */
export interface OrganizerRule {
  /** What names it in a conflict. */
  id: string;
  name: string;
  note: string;
}

type Ruled = Pick<Event, 'groupSize' | 'groupCountRule' | 'groupCount' | 'roles' | 'criteria'>;

/** The rules that the groups of an event follow, those that organizers made last. */
export function listOrganizerRules(event: Ruled, own: readonly StoredRule[]): OrganizerRule[] {
  const { roles, criteria } = event;
  const rules: (OrganizerRule | false)[] = [
    { id: 'everyone_once', name: 'Everyone in exactly one group', note: 'always' },
    { id: 'group_sizes', name: describeGroupSize(event), note: describeCount(event) },
    roles !== null && {
      id: 'mentor_in_each_group',
      name: `A ${roles.mentor} in each group`,
      note: 'always with roles',
    },
    roles !== null && {
      id: 'mentee_in_each_group',
      name: `A ${roles.mentee} in each group`,
      note: 'always with roles',
    },
    roles !== null &&
      criteria.mentorCapacity !== null && {
        id: 'capacity',
        name: `At most ${criteria.mentorCapacity} for one ${roles.mentor}`,
        note: 'unless a rule names another number',
      },
    criteria.noRepeatEvents > 0 && {
      id: 'no_repeat',
      name: `No repeat within ${countNoun(criteria.noRepeatEvents, 'event')}`,
      note: 'of this organization',
    },
    criteria.commonHours > 0 && {
      id: 'common_hours',
      name: `At least ${countNoun(criteria.commonHours, 'common hour')}`,
      note: 'a week, from the answers',
    },
    { id: 'private_wishes', name: 'Not with', note: 'private wishes, names not shown' },
    ...own.map(({ id, text }) => ({ id, name: text, note: 'made by an organizer' })),
  ];
  return rules.filter((rule) => rule !== false);
}

function describeCount({ groupCountRule, groupCount }: Ruled): string {
  if (groupCountRule === 'nearest' || groupCount === null) return 'nearest count; sizes within one';
  return `at ${groupCountRule === 'at_least' ? 'least' : 'most'} ${countNoun(groupCount, 'group')}; sizes within one`;
}
