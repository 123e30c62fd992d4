import { EVENT_TABS, type EventTab } from '@pi/domain/events';
import { EventsRepository, viewOrganizedEvents } from '@pi/events';
import { z } from 'zod';
import { countNoun } from '#lib/count-noun.ts';
import { action, methods } from '#lib/session/action.ts';

const Query = z.strictObject({
  tab: z.enum(Object.keys(EVENT_TABS) as [EventTab, ...EventTab[]]).default('all'),
  q: z.string().trim().max(120).default(''),
  organization: z.uuid().optional(),
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', query: Query }, async ({ deps, user, query }) => {
    const filter = { tab: query.tab, text: query.q };
    const { events, people, tabs } = await viewOrganizedEvents(new EventsRepository(deps), user, {
      ...filter,
      organization: query.organization,
    });
    const counted = events.map((event) => ({ ...event, registered: people.get(event.id) ?? 0 }));
    return { message: countNoun(events.length, 'event'), tabs, events: counted };
  }),
});
