import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/** Who wants no invitations of anybody: what is kept says no address. */
export const refusedInvitations = pgTable(
  'refused_invitations',
  {
    /** SHA-256 of the address in small letters, hex. */
    hash: text('hash').primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  () => [webPolicy()],
).enableRLS();
