import { Email } from '@pi/domain/events';
import { RegistrationsRepository, removeBlock } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ email: Email });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const blocks = await removeBlock(new RegistrationsRepository(deps), user, params.event, body.email);
    return { message: 'They may be in your group again.', blocks };
  }),
});
