import type { Event, EventMove, EventStatus, GroupCountRule, Objective } from '@pi/domain/events';
import { formatDay } from '../format.ts';
import { numberWord } from './number-words.ts';

/** What readers call the states of an event. */
export const STATUS_WORDS: Record<EventStatus, string> = {
  NOT_STARTED: 'Not started',
  STARTED: 'Active',
  TERMINATED: 'Unpublished',
  PAIRING_PUBLISHED: 'Published',
};

/** What moves an event on, as its button says it. */
export const MOVE_WORDS: Record<EventMove, string> = {
  start: 'Start the event',
  end: 'End the event',
  reopen: 'Open it again',
  publish: 'Publish the groups',
};

/** What groups aim at. */
export const OBJECTIVE_WORDS: Record<Objective, string> = {
  total: 'The best fit in total',
  fair: 'Fair: the worst-off person first',
};

/** How many groups there are. */
export const GROUP_COUNT_WORDS: Record<GroupCountRule, string> = {
  nearest: 'As many as the size gives',
  at_least: 'At least this many groups',
  at_most: 'At most this many groups',
};

/** How large the groups of an event are: "Pairs", "Groups of four". */
export function describeGroupSize({ groupSize }: Pick<Event, 'groupSize'>): string {
  return groupSize === 2 ? 'Pairs' : `Groups of ${numberWord(groupSize)}`;
}

/** How long an event still runs: "ends today", "3 days left", "ended 2 Nov 2026", "ended early". */
export function describeEnd({ status, endDay, daysLeft }: Pick<Event, 'status' | 'endDay' | 'daysLeft'>): string {
  if (status === 'NOT_STARTED') return daysLeft > 0 ? 'not started' : `was to end ${formatDay(endDay)}`;
  if (status !== 'STARTED') return daysLeft > 0 ? 'ended early' : `ended ${formatDay(endDay)}`;
  return daysLeft === 1 ? 'ends today' : `${daysLeft} days left`;
}
