import { CheckAnswer } from '@pi/domain/api';
import type { z } from 'zod';
import { Inventory, InventoryParams } from './check/inventory.ts';

/**
 * An address of the API that reads what its body asks for, JSON or CSV, and answers either: the
 * shapes of the JSON, and of what goes along with CSV in the query.
 */
export interface PostEndpoint<Body extends z.ZodObject = z.ZodObject, Answer extends z.ZodObject = z.ZodObject> {
  description: string;
  body: Body;
  csvQuery: z.ZodObject;
  answer: Answer;
}

/** Every address under /api/v1 that reads and takes POST, by its path. */
export const POST_ENDPOINTS = {
  '/api/v1/check': {
    description:
      'What became of an inventory of up to 5,000 plugins: delisted, changed owner, gained permissions and their risk, last update, users; the worst first. Nothing of it is stored.',
    body: Inventory,
    csvQuery: InventoryParams,
    answer: CheckAnswer,
  },
} as const satisfies Record<string, PostEndpoint>;
