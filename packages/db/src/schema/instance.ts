import { DATA_ORIGINS } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/**
 * One row: what kind of data this database holds (sample and live data never mix), and the key of
 * the hashes in `suppression_list`, which is lost only together with them.
 */
export const instance = pgTable(
  'instance',
  {
    id: integer('id').primaryKey().default(1),
    dataOrigin: text('data_origin', { enum: DATA_ORIGINS }).notNull(),
    suppressionKey: text('suppression_key').notNull().default(sql`gen_random_uuid()::text || gen_random_uuid()::text`),
    /** When an export was imported into it: a database for reading, which collects nothing. */
    importedAt: timestamp('imported_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [check('instance_one_row', sql`${table.id} = 1`), webPolicy()],
).enableRLS();
