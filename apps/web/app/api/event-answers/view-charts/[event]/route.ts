import { RegistrationsRepository, viewAnswers } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const { registered, charts } = await viewAnswers(new RegistrationsRepository(deps), user, params.event);
    return { message: `Answers of ${registered} registered people.`, registered, charts };
  }),
});
