import { EventsRepository, viewOrganizedEvents } from '@pi/events';
import { z } from 'zod';
import { EventListQuery, eventFilterOf, eventListAnswer } from '#lib/events/event-list-answer.ts';
import { action, methods } from '#lib/session/action.ts';

const Query = EventListQuery.extend({ organization: z.uuid().optional() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', query: Query }, async ({ deps, user, query }) =>
    eventListAnswer(
      await viewOrganizedEvents(new EventsRepository(deps), user, {
        ...eventFilterOf(query),
        organization: query.organization,
      }),
    ),
  ),
});
