import {
  type AnswerValue,
  AUDIENCES,
  type Criteria,
  EVENT_ROLES,
  EVENT_STATUSES,
  GROUP_COUNT_RULES,
  type QuestionContent,
  type RoleNames,
} from '@pi/domain/events';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { organizations } from './organizations.ts';
import { users } from './users.ts';
import { webPolicy } from './web-policy.ts';

/**
 * Gatherings of people. `status` is what organizers did last: see `statusAt` for where one stands.
 */
export const events = pgTable(
  'events',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    description: text('description').notNull(),
    endDay: date('end_day', { mode: 'string' }).notNull(),
    meeting: text('meeting'),
    contactEmail: text('contact_email'),
    audience: text('audience', { enum: AUDIENCES }).notNull(),
    groupSize: integer('group_size').notNull(),
    groupCountRule: text('group_count_rule', { enum: GROUP_COUNT_RULES }).notNull(),
    groupCount: integer('group_count'),
    roles: jsonb('roles').$type<RoleNames>(),
    criteria: jsonb('criteria').$type<Criteria>().notNull(),
    status: text('status', { enum: EVENT_STATUSES }).notNull().default('NOT_STARTED'),
    /** SHA-256 of the image, hex. */
    image: text('image'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('events_organization_idx').on(table.organizationId, table.endDay),
    index('events_status_idx').on(table.status, table.endDay),
    webPolicy(),
  ],
).enableRLS();

/** What the participants of an event are asked. */
export const questions = pgTable(
  'questions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    text: text('text').notNull(),
    shortName: text('short_name'),
    content: jsonb('content').$type<QuestionContent>().notNull(),
    weight: integer('weight').notNull(),
    isRequired: boolean('is_required').notNull(),
  },
  (table) => [index('questions_event_idx').on(table.eventId, table.position), webPolicy()],
).enableRLS();

/** Who takes part in what. */
export const registrations = pgTable(
  'registrations',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: EVENT_ROLES }),
    registeredAt: timestamp('registered_at', { withTimezone: true }).notNull(),
    /** When they agreed to automated pairing. */
    consentAt: timestamp('consent_at', { withTimezone: true }).notNull(),
    remindedAt: timestamp('reminded_at', { withTimezone: true }),
    skipsReminders: boolean('skips_reminders').notNull().default(false),
    /** In the address that ends the reminders of this event. */
    skipToken: uuid('skip_token').notNull().unique().defaultRandom(),
  },
  (table) => [
    uniqueIndex('registrations_event_user_idx').on(table.eventId, table.userId),
    index('registrations_user_idx').on(table.userId),
    webPolicy(),
  ],
).enableRLS();

/** What participants answered. */
export const answers = pgTable(
  'answers',
  {
    registrationId: uuid('registration_id')
      .notNull()
      .references(() => registrations.id, { onDelete: 'cascade' }),
    questionId: uuid('question_id')
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    value: jsonb('value').$type<AnswerValue>().notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.registrationId, table.questionId] }),
    index('answers_question_idx').on(table.questionId),
    webPolicy(),
  ],
).enableRLS();

/** With whom somebody does not want to be in a group. Only the pairing reads it, and they. */
export const privateBlocks = pgTable(
  'private_blocks',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Theirs, in small letters: whether they take part is not said. */
    blockedEmail: text('blocked_email').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.userId, table.blockedEmail] }),
    index('private_blocks_user_idx').on(table.userId),
    index('private_blocks_email_idx').on(table.blockedEmail),
    webPolicy(),
  ],
).enableRLS();

/** People of a roster that was imported: each got a letter. */
export const invitations = pgTable(
  'invitations',
  {
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    /** In small letters. */
    email: text('email').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    role: text('role', { enum: EVENT_ROLES }),
    stage: text('stage'),
    field: text('field'),
    invitedAt: timestamp('invited_at', { withTimezone: true }).notNull(),
    /** In the address that ends all invitations to this person. */
    refuseToken: uuid('refuse_token').notNull().unique().defaultRandom(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.email] }),
    index('invitations_email_idx').on(table.email),
    webPolicy(),
  ],
).enableRLS();
