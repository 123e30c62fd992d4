import { EVENT_ROLES, OBJECTIVES, type PairingStep, RUN_STATES, UNPAIRED_REASONS } from '@pi/domain/events';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { events } from './events.ts';
import { users } from './users.ts';
import { webPolicy } from './web-policy.ts';

/** How a run came to be: from nothing, with groups that stay, or by the fewest moves. */
export const RUN_KINDS = ['new', 'rest', 'repair'] as const;

/** Computations of the groups of an event. One that is done never changes. Totals in millionths. */
export const pairingRuns = pgTable(
  'pairing_runs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** From 1 within the event. */
    number: integer('number').notNull(),
    kind: text('kind', { enum: RUN_KINDS }).notNull(),
    /** Whose groups it starts from, for all but the kind `new`. */
    parentRunId: uuid('parent_run_id'),
    parentRevision: integer('parent_revision'),
    state: text('state', { enum: RUN_STATES }).notNull(),
    objective: text('objective', { enum: OBJECTIVES }).notNull(),
    seed: integer('seed').notNull(),
    effort: integer('effort').notNull(),
    solverVersion: text('solver_version').notNull(),
    /** SHA-256 of people, answers, weights and rules, hex; null until they are read. */
    inputHash: text('input_hash'),
    /** The rules it followed, as they were: see `RuleNote` of @pi/pairing-runs. */
    rules: jsonb('rules').$type<unknown[]>().notNull().default([]),
    boundValue: bigint('bound_value', { mode: 'number' }),
    boundMethod: text('bound_method', { enum: ['exact', 'linear_program', 'best_partners'] }),
    /** How far it is: 0 to 1, and its best total so far. */
    share: real('share').notNull().default(0),
    total: bigint('total', { mode: 'number' }),
    /** Why there are no groups: see `StoredConflict` of @pi/pairing-runs. */
    conflict: jsonb('conflict').$type<unknown>(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    /** How often a process began it, and when the last one was seen to work on it. */
    attempts: integer('attempts').notNull().default(0),
    seenAt: timestamp('seen_at', { withTimezone: true }),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
  },
  (table) => [
    uniqueIndex('pairing_runs_number_idx').on(table.eventId, table.number),
    uniqueIndex('pairing_runs_unfinished_idx').on(table.eventId).where(sql`${table.state} in ('waiting', 'running')`),
    index('pairing_runs_created_by_idx').on(table.createdBy),
    webPolicy(),
  ],
).enableRLS();

/** What organizers made of a run: 0 is computed, each other one a step from the one before. */
export const pairingRevisions = pgTable(
  'pairing_revisions',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => pairingRuns.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** Null: computed. */
    step: jsonb('step').$type<PairingStep>(),
    byUserId: uuid('by_user_id').references(() => users.id, { onDelete: 'set null' }),
    at: timestamp('at', { withTimezone: true }).notNull(),
    /** In millionths. */
    total: bigint('total', { mode: 'number' }).notNull(),
    /** The report of the validator: rules that are broken, where and by whom. */
    violations: jsonb('violations').$type<unknown[]>().notNull(),
    /** The revisions that the next undo and redo restore. */
    undo: integer('undo'),
    redo: integer('redo'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.number] }),
    index('pairing_revisions_by_idx').on(table.byUserId),
    webPolicy(),
  ],
).enableRLS();

/** The groups of a revision. */
export const pairingGroups = pgTable(
  'pairing_groups',
  {
    runId: uuid('run_id').notNull(),
    revision: integer('revision').notNull(),
    /** From 1. */
    number: integer('number').notNull(),
    isLocked: boolean('is_locked').notNull(),
    /** In millionths. */
    score: bigint('score', { mode: 'number' }).notNull(),
    /** Facts that its people share, with ids of accounts and no names. */
    reasons: jsonb('reasons').$type<unknown[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.revision, table.number] }),
    foreignKey({
      name: 'pairing_groups_revision_fk',
      columns: [table.runId, table.revision],
      foreignColumns: [pairingRevisions.runId, pairingRevisions.number],
    }).onDelete('cascade'),
    webPolicy(),
  ],
).enableRLS();

/** Where everybody is in a revision, those who are in no group included. */
export const pairingPlaces = pgTable(
  'pairing_places',
  {
    runId: uuid('run_id').notNull(),
    revision: integer('revision').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: EVENT_ROLES }),
    /** Null: in no group, for this reason. */
    groupNumber: integer('group_number'),
    unpairedReason: text('unpaired_reason', { enum: UNPAIRED_REASONS }),
    /** One sentence about that, e.g. which question is open. */
    unpairedDetail: text('unpaired_detail'),
    /** Whether an organizer confirmed that they stay without a group. */
    isSigned: boolean('is_signed').notNull(),
    isLocked: boolean('is_locked').notNull(),
    /** In millionths; null: none of their pairs counts. */
    score: integer('score'),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.revision, table.userId] }),
    foreignKey({
      name: 'pairing_places_revision_fk',
      columns: [table.runId, table.revision],
      foreignColumns: [pairingRevisions.runId, pairingRevisions.number],
    }).onDelete('cascade'),
    index('pairing_places_user_idx').on(table.userId),
    webPolicy(),
  ],
).enableRLS();
