import { bigint, date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';
import { webPolicy } from './web-policy.ts';

/**
 * Manifests: documents in the archive that name the responses of a batch, kept like the bodies they
 * name. A row a batch, not a response.
 */
export const archiveManifests = pgTable(
  'archive_manifests',
  {
    /** In the order of keeping. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    keptAt: timestamp('kept_at', { withTimezone: true }).notNull().defaultNow(),
    /**
     * Its kind and source say how the responses are read. No foreign key: archiving would wait for
     * whoever stores in the run.
     */
    runId: uuid('run_id').notNull(),
    /** The UTC day the responses' numbers count for. */
    day: date('day').notNull(),
    /** How many it names. */
    responses: integer('responses').notNull(),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    /** Its address in the archive: SHA-256, hex. */
    sha256: text('sha256').notNull(),
  },
  (table) => [index('archive_manifests_run_idx').on(table.runId), webPolicy()],
).enableRLS();
