import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/** When the next request to a host may leave, whoever sends it. */
export const hostSlots = pgTable(
  'host_slots',
  {
    host: text('host').primaryKey(),
    nextAt: timestamp('next_at', { withTimezone: true }).notNull(),
  },
  () => [webPolicy()],
).enableRLS();

/** The requests to a host that are under way: as many rows as it is asked at once. */
export const hostLeases = pgTable(
  'host_leases',
  {
    host: text('host').notNull(),
    slot: integer('slot').notNull(),
    /** A holder that died loses it then. */
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.host, table.slot] }), webPolicy()],
).enableRLS();
