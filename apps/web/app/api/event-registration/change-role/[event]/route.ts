import { EVENT_ROLES } from '@pi/domain/events';
import { changeRole, RegistrationsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ role: z.enum(EVENT_ROLES) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    await changeRole(new RegistrationsRepository(deps), user, params.event, body.role);
    return { message: 'Your role is changed.' };
  }),
});
