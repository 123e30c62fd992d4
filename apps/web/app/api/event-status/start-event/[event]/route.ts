import { EventsRepository, moveEvent } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    const event = await moveEvent(new EventsRepository(deps), user, params.event, 'start');
    return { message: `${event.title} is ${event.status}.`, event };
  }),
});
