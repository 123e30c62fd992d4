import { QuestionDraft } from '@pi/domain/events';
import { editQuestion, QuestionsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ question: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: Params, body: QuestionDraft }, async ({ deps, user, params, body }) => {
    const question = await editQuestion(new QuestionsRepository(deps), user, params.question, body);
    return { message: 'Saved.', question };
  }),
});
