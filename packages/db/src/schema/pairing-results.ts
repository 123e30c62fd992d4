import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { events } from './events.ts';
import { pairingRevisions } from './pairing-runs.ts';
import { users } from './users.ts';
import { webPolicy } from './web-policy.ts';

/** Which revision the participants of an event see. */
export const pairingPublications = pgTable(
  'pairing_publications',
  {
    eventId: uuid('event_id')
      .primaryKey()
      .references(() => events.id, { onDelete: 'cascade' }),
    runId: uuid('run_id').notNull(),
    revision: integer('revision').notNull(),
    byUserId: uuid('by_user_id').references(() => users.id, { onDelete: 'set null' }),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({
      name: 'pairing_publications_revision_fk',
      columns: [table.runId, table.revision],
      foreignColumns: [pairingRevisions.runId, pairingRevisions.number],
    }).onDelete('cascade'),
    index('pairing_publications_revision_idx').on(table.runId, table.revision),
    index('pairing_publications_by_idx').on(table.byUserId),
    webPolicy(),
  ],
).enableRLS();

/** Several rounds of groups that are planned for an event. Scores in millionths. */
export const pairingRoundPlans = pgTable(
  'pairing_round_plans',
  {
    eventId: uuid('event_id')
      .primaryKey()
      .references(() => events.id, { onDelete: 'cascade' }),
    rounds: integer('rounds').notNull(),
    total: bigint('total', { mode: 'number' }).notNull(),
    /** By how much that is less than the best single round, so many times. */
    lost: bigint('lost', { mode: 'number' }).notNull(),
    plannedAt: timestamp('planned_at', { withTimezone: true }).notNull(),
    /** SHA-256 of people, answers, weights and rules, hex; null: planned before it was stored. */
    inputHash: text('input_hash'),
  },
  () => [webPolicy()],
).enableRLS();

/** Who is in which group of a planned round. */
export const pairingRounds = pgTable(
  'pairing_rounds',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => pairingRoundPlans.eventId, { onDelete: 'cascade' }),
    /** From 1. */
    round: integer('round').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    groupNumber: integer('group_number').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.round, table.userId] }),
    index('pairing_rounds_user_idx').on(table.userId),
    webPolicy(),
  ],
).enableRLS();

/** Whether somebody would meet somebody of their group again. */
export const pairingFeedback = pgTable(
  'pairing_feedback',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    byUserId: uuid('by_user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    ofUserId: uuid('of_user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    again: boolean('again').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.byUserId, table.ofUserId] }),
    index('pairing_feedback_by_idx').on(table.byUserId),
    index('pairing_feedback_of_idx').on(table.ofUserId),
    webPolicy(),
  ],
).enableRLS();
