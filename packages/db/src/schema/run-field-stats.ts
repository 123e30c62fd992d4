import type { ListingField } from '@pi/domain';
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { ingestionRuns } from './ingestion-runs.ts';

/** How many values lie in each bin; which values those are is said by whoever makes the bins. */
export type Histogram = Record<string, number>;

/** How often a run found a field of the listings that it read, summed up batch by batch. */
export const runFieldStats = pgTable(
  'run_field_stats',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => ingestionRuns.id, { onDelete: 'cascade' }),
    field: text('field').$type<ListingField>().notNull(),
    /** Listings read. */
    read: integer('read').notNull(),
    /** Those of them that have the field. */
    present: integer('present').notNull(),
    /** Those that speak of it, of plugins that were known. */
    compared: integer('compared').notNull(),
    /** Those of the compared that say something else than what was known. */
    changed: integer('changed').notNull(),
    /** Of the values of a number; empty for other fields. */
    histogram: jsonb('histogram').$type<Histogram>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.runId, table.field] })],
).enableRLS();
