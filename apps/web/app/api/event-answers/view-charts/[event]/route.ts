import { RegistrationsRepository, viewAnswers } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    const { registered, charts } = await viewAnswers(new RegistrationsRepository(deps), user, params.event);
    return { message: `Answers of ${registered} registered people.`, registered, charts };
  }),
});
