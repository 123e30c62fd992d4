import { EventsRepository, viewMyEvents } from '@pi/events';
import { EventListQuery, eventFilterOf, eventListAnswer } from '#lib/events/event-list-answer.ts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', query: EventListQuery }, async ({ deps, user, query }) =>
    eventListAnswer(await viewMyEvents(new EventsRepository(deps), user, eventFilterOf(query))),
  ),
});
