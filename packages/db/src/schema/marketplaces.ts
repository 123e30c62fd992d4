import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/** Marketplaces that were ever read; what is said of them lives in their adapter. */
export const marketplaces = pgTable(
  'marketplaces',
  {
    name: text('name').primaryKey(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  () => [webPolicy()],
).enableRLS();
