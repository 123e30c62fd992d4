import { type SQLWrapper, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './client.ts';
import { selectRows } from './select-rows.ts';

const Explained = z.object({
  'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]),
});

/** How many rows the database expects of a query, which it does not run: by the last `analyze`. */
export async function estimateRows(db: Queryable, query: SQLWrapper): Promise<number> {
  const [explained] = await selectRows(db, sql`explain (format json) ${query}`, Explained);
  return explained?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}
