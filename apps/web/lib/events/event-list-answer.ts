import { EVENT_TABS, type EventTab } from '@pi/domain/events';
import type { EventFilter, EventList } from '@pi/events';
import { z } from 'zod';
import { countNoun } from '../count-noun.ts';

/** What a list of events is asked for. */
export const EventListQuery = z.strictObject({
  tab: z.enum(Object.keys(EVENT_TABS) as [EventTab, ...EventTab[]]).default('all'),
  q: z.string().trim().max(120).default(''),
});

/** The events that such a query asks for. */
export function eventFilterOf({ tab, q }: z.output<typeof EventListQuery>): EventFilter {
  return { tab, text: q };
}

/** A list of events as the API answers it. */
export function eventListAnswer({ events, people, tabs }: EventList) {
  const counted = events.map((event) => ({ ...event, registered: people.get(event.id) ?? 0 }));
  return { message: countNoun(events.length, 'event'), tabs, events: counted };
}
