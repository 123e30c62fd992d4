import { boolean, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/**
 * People with an account. `name` and `image` belong to the authentication library and stay empty.
 */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** In small letters. */
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    name: text('name').notNull().default(''),
    image: text('image'),
    firstName: text('first_name').notNull().default(''),
    lastName: text('last_name').notNull().default(''),
    phone: text('phone'),
    stage: text('stage'),
    field: text('field'),
    interests: text('interests').array().notNull().default([]),
    /** Invented, so that a first start has something to show. */
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('users_created_idx').on(table.createdAt), webPolicy()],
).enableRLS();
