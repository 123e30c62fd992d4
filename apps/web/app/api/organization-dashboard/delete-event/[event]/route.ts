import { deleteEvent, EventsRepository } from '@pi/events';
import { imageFolder } from '#lib/events/image-folder.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const event = await deleteEvent(new EventsRepository(deps), imageFolder(), user, params.event);
    return { message: `${event.title} is deleted.` };
  }),
});
