import { RegistrationsRepository, viewPeople } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
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
