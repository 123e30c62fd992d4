import type { Event, EventMove, EventRole, EventStatus, EventTab, GroupCountRule, Objective } from '@pi/domain/events';
import { countNoun } from '../count-noun.ts';

/** Where an event stands, for readers. */
export const STATUS_WORDS: Record<EventStatus, string> = {
  NOT_STARTED: 'Not started',
  STARTED: 'Active',
  TERMINATED: 'Ended',
  PAIRING_PUBLISHED: 'Published',
};

export const TAB_WORDS: Record<EventTab, string> = {
  all: 'All',
  not_started: 'Not started',
  active: 'Active',
  unpublished: 'Unpublished',
  published: 'Published',
};

export const MOVE_WORDS: Record<EventMove, string> = {
  start: 'Start the event',
  end: 'End the event',
  reopen: 'Open it again',
  publish: 'Publish the groups',
};

export const OBJECTIVE_WORDS: Record<Objective, string> = {
  total: 'The best fit in total',
  fair: 'Fair: the worst-off person first',
};

export const GROUP_COUNT_WORDS: Record<GroupCountRule, string> = {
  nearest: 'As many as the size gives',
  at_least: 'At least this many groups',
  at_most: 'At most this many groups',
};

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The size of groups in words, e.g. "Pairs" or "Groups of four". */
export function groupWords({ groupSize }: Pick<Event, 'groupSize'>): string {
  return groupSize === 2 ? 'Pairs' : `Groups of ${NUMBERS[groupSize - 2] ?? groupSize}`;
}

/** What a role is called at an event. */
export function roleName({ roles }: Pick<Event, 'roles'>, role: EventRole | null): string {
  return (role && roles?.[role]) || 'Member';
}

/** A day as people read it, e.g. "1 Dec 2026". */
export function formatDay(day: string | Date): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** When an event ends or ended, e.g. "3 days left" or "ended 2 Nov 2026". */
export function endWords({ status, endDay, daysLeft: left }: Pick<Event, 'status' | 'endDay' | 'daysLeft'>): string {
  if (status === 'NOT_STARTED') return `until ${formatDay(endDay)}`;
  if (status !== 'STARTED') return left > 0 ? 'ended' : `ended ${formatDay(endDay)}`;
  return left === 1 ? 'ends today' : `${countNoun(left, 'day')} left`;
}
