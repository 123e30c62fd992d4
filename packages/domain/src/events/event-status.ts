import { type Day, dayOf, daysBetween } from '../day.ts';

/** Where an event stands, in order. */
export const EVENT_STATUSES = ['NOT_STARTED', 'STARTED', 'TERMINATED', 'PAIRING_PUBLISHED'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** What moves an event on: from which statuses, and to which. */
export const EVENT_MOVES = {
  start: { from: ['NOT_STARTED'], to: 'STARTED' },
  end: { from: ['STARTED'], to: 'TERMINATED' },
  reopen: { from: ['TERMINATED'], to: 'STARTED' },
  publish: { from: ['TERMINATED'], to: 'PAIRING_PUBLISHED' },
} as const satisfies Record<string, { from: readonly EventStatus[]; to: EventStatus }>;
export type EventMove = keyof typeof EVENT_MOVES;

/** The tabs of a list of events, with the statuses each one shows. */
export const EVENT_TABS = {
  all: EVENT_STATUSES,
  not_started: ['NOT_STARTED'],
  active: ['STARTED'],
  unpublished: ['TERMINATED'],
  published: ['PAIRING_PUBLISHED'],
} as const satisfies Record<string, readonly EventStatus[]>;
export type EventTab = keyof typeof EVENT_TABS;

/** What says where an event stands: what its organizers did last, and the day it ends on. */
export interface EventState {
  status: EventStatus;
  /** UTC, inclusive. */
  endDay: Day;
}

/**
 * Where an event stands at a moment: a started event terminates by itself when its end day (UTC,
 * inclusive) is over. Computed at each read, never stored.
 */
export function statusAt({ status, endDay }: EventState, now: Date): EventStatus {
  return status === 'STARTED' && dayOf(now) > endDay ? 'TERMINATED' : status;
}

/** Whether an event may make this move at a moment. */
export function canMove(state: EventState, move: EventMove, now: Date): boolean {
  return (EVENT_MOVES[move].from as readonly EventStatus[]).includes(statusAt(state, now));
}

/** Days until the end day is over: 1 on the end day itself, 0 or less afterwards. */
export function daysLeft(endDay: Day, now: Date): number {
  return daysBetween(dayOf(now), endDay) + 1;
}

/** The moment at which the end day is over. */
export function endOf(endDay: Day): Date {
  return new Date(Date.parse(endDay) + 86_400_000);
}
