import { z } from 'zod';
import { answerOf } from './answer.ts';

/** The addresses of the API. */
export const EndpointListAnswer = answerOf({
  endpoints: z.array(
    z.object({
      method: z.string(),
      /** With the names of its parts in braces. */
      path: z.string(),
      /** Names of its query parameters; all of them are optional. */
      parameters: z.array(z.string()),
      description: z.string(),
    }),
  ),
});
