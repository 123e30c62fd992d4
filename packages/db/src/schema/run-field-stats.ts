import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import { ingestionRuns } from './ingestion-runs.ts';
import { webPolicy } from './web-policy.ts';

/**
 * How often a run found the fields of the listings that it read, summed up batch by batch: one row,
 * as each batch adds to it.
 */
export const runFieldStats = pgTable(
  'run_field_stats',
  {
    runId: uuid('run_id')
      .primaryKey()
      .references(() => ingestionRuns.id, { onDelete: 'cascade' }),
    /** Made and read by `foldFieldStats` and `unfoldFieldStats`. */
    sums: jsonb('sums').$type<Record<string, number>>().notNull(),
  },
  () => [webPolicy()],
).enableRLS();
