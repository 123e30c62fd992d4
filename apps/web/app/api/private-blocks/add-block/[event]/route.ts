import { Email } from '@pi/domain/events';
import { addBlock, RegistrationsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ email: Email });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const blocks = await addBlock(new RegistrationsRepository(deps), user, params.event, body.email);
    return { status: 201, message: 'You are not put into a group with them.', blocks };
  }),
});
