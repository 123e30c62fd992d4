import { integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * Columns of pg-boss's table of jobs, for what its own functions cannot say. Not part of our
 * schema: its migrations come from pg-boss (`packages/ingestion/src/queue/queue-schema.ts`).
 */
export const jobs = pgSchema('pgboss').table('job', {
  id: uuid('id').notNull(),
  /** The queue. */
  name: text('name').notNull(),
  data: jsonb('data').$type<unknown>(),
  /** In the order created, retry, active, completed, cancelled, failed. */
  state: text('state').notNull(),
  createdOn: timestamp('created_on', { withTimezone: true }).notNull(),
  startedOn: timestamp('started_on', { withTimezone: true }),
  heartbeatOn: timestamp('heartbeat_on', { withTimezone: true }),
  /**
   * Of a dead letter: the queue it failed in, its attempts before the last one, what the last one
   * said.
   */
  sourceName: text('source_name'),
  sourceRetryCount: integer('source_retry_count'),
  sourceOutput: jsonb('source_output').$type<unknown>(),
});
