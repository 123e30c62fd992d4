import type { SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { Queryable } from './client.ts';

/**
 * Runs a raw statement and parses its rows. For what the query builder cannot say: see `*.sql.ts`.
 * @param row the shape of one row, as the driver gives it: bigint, numeric, dates and times are
 * strings unless coerced
 * @throws ZodError when a row has another shape
 */
export async function selectRows<Row>(db: Queryable, statement: SQL, row: z.ZodType<Row>): Promise<Row[]> {
  const { rows } = await db.execute(statement);
  return z.array(row).parse(rows);
}
