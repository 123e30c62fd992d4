import { z } from 'zod';

/** The parameters of a route that ends with an id. */
export const IdParams = z.strictObject({ id: z.uuid() });
