import { PROBLEM_KINDS } from '@pi/domain';
import { bigint, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { ingestionRuns } from './ingestion-runs.ts';
import { marketplaces } from './marketplaces.ts';
import { webPolicy } from './web-policy.ts';

/** A unit of work, or a listing in it, that gave no good data: why, and where its kept page is. */
export const ingestionFailures = pgTable(
  'ingestion_failures',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    runId: uuid('run_id')
      .notNull()
      .references(() => ingestionRuns.id, { onDelete: 'cascade' }),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    unitKey: text('unit_key'),
    externalId: text('external_id'),
    kind: text('kind', { enum: PROBLEM_KINDS }).notNull(),
    message: text('message').notNull(),
    url: text('url'),
    /** Content address of the kept response's body; null when there was none. */
    bodySha256: text('body_sha256'),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('ingestion_failures_run_idx').on(table.runId),
    index('ingestion_failures_recent_idx').on(table.marketplace, table.at.desc()),
    webPolicy(),
  ],
).enableRLS();
