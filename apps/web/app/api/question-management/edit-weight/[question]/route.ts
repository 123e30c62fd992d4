import { LARGEST_WEIGHT } from '@pi/domain/events';
import { editWeight, QuestionsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';
import { QuestionParams } from '#lib/session/params.ts';

const Body = z.strictObject({ weight: z.int().min(-LARGEST_WEIGHT).max(LARGEST_WEIGHT) });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: action({ access: 'session', params: QuestionParams, body: Body }, async ({ deps, user, params, body }) => {
    const question = await editWeight(new QuestionsRepository(deps), user, params.question, body.weight);
    return { message: 'Saved.', question };
  }),
});
