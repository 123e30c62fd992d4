import { Day } from '@pi/domain';
import { EventsRepository, moveEvent } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ endDay: Day.optional() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const event = await moveEvent(new EventsRepository(deps), user, params.event, 'reopen', body.endDay);
    return { message: `${event.title} is ${event.status}.`, event };
  }),
});
