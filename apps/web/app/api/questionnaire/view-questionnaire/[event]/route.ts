import { RegistrationsRepository, viewQuestionnaire } from '@pi/events';
import { describeOpen, questionnaireAnswer } from '#lib/events/questionnaire-answer.ts';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: action({ access: 'session', params: EventParams }, async ({ deps, user, params }) => {
    const found = await viewQuestionnaire(new RegistrationsRepository(deps), user, params.event);
    return { message: describeOpen(found), ...questionnaireAnswer(found) };
  }),
});
