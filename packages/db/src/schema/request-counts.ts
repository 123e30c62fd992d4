import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/**
 * How many requests of the API somebody has sent in an hour. The table is unlogged, which only its
 * migration says: after a crash it is empty, and everybody has a new allowance.
 */
export const requestCounts = pgTable(
  'request_counts',
  {
    /** An address of the network, or a user by whose keys the requests are sent. */
    caller: text('caller').notNull(),
    /** The first moment of the hour. */
    hour: timestamp('hour', { withTimezone: true }).notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caller, table.hour] }),
    index('request_counts_hour_idx').on(table.hour),
    webPolicy(),
  ],
).enableRLS();

/**
 * How many transactions have written request counts: they change no data that anybody reads, so
 * `getDataVersion` subtracts them. One row at most; unlogged too.
 */
export const requestCountWrites = pgTable(
  'request_count_writes',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    transactions: bigint('transactions', { mode: 'number' }).notNull(),
  },
  () => [webPolicy()],
).enableRLS();
