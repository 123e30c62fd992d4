import { INQUIRY_ACTIONS, INQUIRY_INTENTS } from '@pi/domain';
import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/** What people wrote through the form of the services page. */
export const inquiries = pgTable(
  'inquiries',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    position: text('position').notNull(),
    intent: text('intent', { enum: INQUIRY_INTENTS }).notNull(),
    message: text('message').notNull(),
    action: text('action', { enum: INQUIRY_ACTIONS }).notNull(),
  },
  (table) => [index('inquiries_at_idx').on(table.at.desc()), webPolicy()],
).enableRLS();
