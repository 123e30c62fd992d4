import { DATA_ORIGINS } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row: what kind of data this database holds. Sample and live data never mix. */
export const instance = pgTable(
  'instance',
  {
    id: integer('id').primaryKey().default(1),
    dataOrigin: text('data_origin', { enum: DATA_ORIGINS }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [check('instance_one_row', sql`${table.id} = 1`)],
).enableRLS();
