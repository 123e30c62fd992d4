import { RegistrationsRepository, viewQuestionnaire } from '@pi/events';
import { z } from 'zod';
import { describeOpen, questionnaireAnswer } from '#lib/events/questionnaire-answer.ts';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ event: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    const found = await viewQuestionnaire(new RegistrationsRepository(deps), user, params.event);
    return { message: describeOpen(found), ...questionnaireAnswer(found) };
  }),
});
