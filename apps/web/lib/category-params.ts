import { z } from 'zod';

/** Parameters of a category's page and answer. */
export const CategoryParams = z.object({
  marketplace: z.string().min(1).max(100).optional(),
  /** Which number the leaders are of, where the stores count several: `daily-users`. */
  count: z.string().min(1).max(50).optional(),
});
