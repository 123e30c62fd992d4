import { deleteQuestion, QuestionsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ question: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: Params }, async ({ deps, user, params }) => {
    await deleteQuestion(new QuestionsRepository(deps), user, params.question);
    return { message: 'The question is deleted.' };
  }),
});
