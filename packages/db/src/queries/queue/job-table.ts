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
  /** Jobs of a higher one are taken first. */
  priority: integer('priority').notNull(),
  /** How many more attempts follow the first one. */
  retryLimit: integer('retry_limit').notNull(),
  createdOn: timestamp('created_on', { withTimezone: true }).notNull(),
  /** A job that is retried is taken no sooner. */
  startAfter: timestamp('start_after', { withTimezone: true }).notNull(),
  startedOn: timestamp('started_on', { withTimezone: true }),
  heartbeatOn: timestamp('heartbeat_on', { withTimezone: true }),
  /** After so long without a heartbeat the job is given to another worker. */
  heartbeatSeconds: integer('heartbeat_seconds'),
  /**
   * Of a dead letter: the queue it failed in, its attempts before the last one, what the last one
   * said.
   */
  sourceName: text('source_name'),
  sourceRetryCount: integer('source_retry_count'),
  sourceOutput: jsonb('source_output').$type<unknown>(),
});
