import { z } from 'zod';

/** The parameters of a route that ends with the number of a row. */
export const NumberParams = z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
