import { EventDraft } from '@pi/domain/events';
import { EventsRepository, editEvent } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action({ access: 'session', params: EventParams, body: EventDraft }, async ({ deps, user, params, body }) => {
    const event = await editEvent(new EventsRepository(deps), user, params.event, body);
    return { message: 'Saved.', event };
  }),
});
