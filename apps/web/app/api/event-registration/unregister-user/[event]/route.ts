import { RegistrationsRepository, unregisterUser } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const event = await unregisterUser(new RegistrationsRepository(deps), user, params.event);
    return { message: `You left ${event.title}; your answers are deleted.` };
  }),
});
