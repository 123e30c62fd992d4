import { QuestionDraft } from '@pi/domain/events';
import { editQuestion, QuestionsRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { QuestionParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action(
    { access: 'session', params: QuestionParams, body: QuestionDraft },
    async ({ deps, user, params, body }) => {
      const question = await editQuestion(new QuestionsRepository(deps), user, params.question, body);
      return { message: 'Saved.', question };
    },
  ),
});
