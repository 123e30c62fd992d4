import { EventsRepository, moveEvent } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const event = await moveEvent(new EventsRepository(deps), user, params.event, 'start');
    return { message: `${event.title} is ${event.status}.`, event };
  }),
});
