import { orderQuestions, QuestionsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { EventParams } from '#lib/session/params.ts';

const Body = z.strictObject({ questions: z.array(z.uuid()).max(100) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action({ access: 'session', params: EventParams, body: Body }, async ({ deps, user, params, body }) => {
    const questions = await orderQuestions(new QuestionsRepository(deps), user, params.event, body.questions);
    return { message: 'Saved.', questions };
  }),
});
