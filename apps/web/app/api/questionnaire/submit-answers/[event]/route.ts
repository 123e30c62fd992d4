import { RegistrationsRepository, submitAnswers } from '@pi/events';
import { z } from 'zod';
import { describeOpen, questionnaireAnswer } from '#lib/events/questionnaire-answer.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ answers: z.record(z.string(), z.unknown()) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const found = await submitAnswers(new RegistrationsRepository(deps), user, params.event, body.answers);
    return { message: describeOpen(found), ...questionnaireAnswer(found) };
  }),
});
