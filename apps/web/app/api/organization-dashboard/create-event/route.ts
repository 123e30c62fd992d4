import { EventDraft } from '@pi/domain/events';
import { createEvent, EventsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Body = z.strictObject({ organization: z.uuid(), event: EventDraft });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: Body }, async ({ deps, user, body }) => {
    const event = await createEvent(new EventsRepository(deps), user, body.organization, body.event);
    return { status: 201, message: `${event.title} is created.`, id: event.id, event };
  }),
});
