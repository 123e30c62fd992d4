import { date, index, integer, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';

/**
 * A response as it was fetched, with all that is needed to read it again; its body lies compressed in the raw store under its
 * content address. What was kept before units were noted has no run and is not read again.
 */
export const rawPages = pgTable(
  'raw_pages',
  {
    /** 128 bits of SHA-256 over what tells a response from others: see `rawPageId`. */
    id: uuid('id').primaryKey().defaultRandom(),
    /** Its kind and source say how the response is read. No foreign key: keeping would wait for whoever stores in the run. */
    runId: uuid('run_id'),
    fetchedAt: timestamp('fetched_at', { withTimezone: true }).notNull(),
    /** The UTC day its numbers count for. */
    day: date('day'),
    status: integer('status').notNull(),
    /** Bytes of the body before compression. */
    bytes: integer('bytes').notNull(),
    /** Its place among the responses of its unit. */
    position: smallint('position').notNull().default(0),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    /** The unit of work it was fetched for; `DISCOVERY` for those that units were found in. */
    unitKey: text('unit_key'),
    url: text('url').notNull(),
    /** SHA-256 of the body, hex. */
    sha256: text('sha256').notNull(),
    /** Where redirects ended; null where that is `url`. */
    finalUrl: text('final_url'),
    /** Null: a plain GET. */
    method: text('method'),
    /** What was sent. */
    requestBody: text('request_body'),
    /** Of the response, those that say what its body is; null where there are none. */
    headers: jsonb('headers').$type<Record<string, string>>(),
  },
  (table) => [index('raw_pages_run_idx').on(table.runId), index('raw_pages_sha256_idx').using('hash', table.sha256)],
).enableRLS();
