import { RegistrationsRepository, viewPeople } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const { participants, invited, questions } = await viewPeople(
      new RegistrationsRepository(deps),
      user,
      params.event,
    );
    const valid = participants.filter(({ isValid }) => isValid).length;
    return {
      message: `${participants.length} registered, ${valid} with valid answers.`,
      questions,
      participants,
      invited,
    };
  }),
});
