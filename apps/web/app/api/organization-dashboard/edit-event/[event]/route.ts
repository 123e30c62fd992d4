import { EventDraft } from '@pi/domain/events';
import { EventsRepository, editEvent } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action({ access: 'session', params: Params, body: EventDraft }, async ({ deps, user, params, body }) => {
    const event = await editEvent(new EventsRepository(deps), user, params.event, body);
    return { message: 'Saved.', event };
  }),
});
