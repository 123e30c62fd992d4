import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';

/** A response as it was fetched; its body lies compressed in the raw store under its content address. */
export const rawPages = pgTable(
  'raw_pages',
  {
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    url: text('url').notNull(),
    fetchedAt: timestamp('fetched_at', { withTimezone: true }).notNull(),
    status: integer('status').notNull(),
    /** SHA-256 of the body, hex. */
    sha256: text('sha256').notNull(),
    /** Bytes of the body before compression. */
    bytes: integer('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.marketplace, table.url, table.fetchedAt] })],
).enableRLS();
