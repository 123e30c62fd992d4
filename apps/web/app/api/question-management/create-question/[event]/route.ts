import { QuestionDraft } from '@pi/domain/events';
import { createQuestion, QuestionsRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action(
    { access: 'session', params: EventParams, body: QuestionDraft },
    async ({ deps, user, params, body }) => {
      const question = await createQuestion(new QuestionsRepository(deps), user, params.event, body);
      return { status: 201, message: 'The question is added.', question };
    },
  ),
});
