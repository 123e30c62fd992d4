import { deleteQuestion, QuestionsRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { QuestionParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: QuestionParams }, async ({ deps, user, params }) => {
    await deleteQuestion(new QuestionsRepository(deps), user, params.question);
    return { message: 'The question is deleted.' };
  }),
});
