import { Day } from '@pi/domain';
import { EventsRepository, moveEndDay } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ endDay: Day });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const event = await moveEndDay(new EventsRepository(deps), user, params.event, body.endDay);
    return { message: `The event ends on ${event.endDay}.`, event };
  }),
});
