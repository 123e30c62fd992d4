import { z } from 'zod';
import { answerOf } from './answer.ts';

/** The addresses of the API. */
export const EndpointListAnswer = answerOf({
  /** Of the product, as its package states it. */
  version: z.string(),
  /** Address of the page that shows every operation and tries it. */
  docs: z.string(),
  /** Address of the same as OpenAPI. */
  document: z.string(),
  endpoints: z.array(
    z.object({
      method: z.string(),
      /** With the names of its parts in braces. */
      path: z.string(),
      /** Names of its query parameters; of POST the fields of its body. */
      parameters: z.array(z.string()),
      description: z.string(),
    }),
  ),
});
