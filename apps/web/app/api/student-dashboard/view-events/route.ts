import { EventsRepository, viewPublicEvents } from '@pi/events';
import { EventListQuery, eventFilterOf, eventListAnswer } from '#lib/events/event-list-answer.ts';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'public', query: EventListQuery }, async ({ deps, query }) =>
    eventListAnswer(await viewPublicEvents(new EventsRepository(deps), eventFilterOf(query))),
  ),
});
