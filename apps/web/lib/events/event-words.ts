import type { Event, EventStatus } from '@pi/domain/events';
import { formatDay } from '../format.ts';
import { numberWord } from './number-words.ts';

/** What readers call the states of an event. */
export const STATUS_WORDS: Record<EventStatus, string> = {
  NOT_STARTED: 'Not started',
  STARTED: 'Active',
  TERMINATED: 'Unpublished',
  PAIRING_PUBLISHED: 'Published',
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
