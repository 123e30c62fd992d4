import { RegistrationsRepository, unregisterUser } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    const event = await unregisterUser(new RegistrationsRepository(deps), user, params.event);
    return { message: `You left ${event.title}; your answers are deleted.` };
  }),
});
