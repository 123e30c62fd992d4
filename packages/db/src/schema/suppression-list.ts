import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/**
 * Who asked never to be stored, as keyed hashes of what identifies them: nothing here can be read
 * back, only compared. See `instance.suppression_key`.
 */
export const suppressionList = pgTable(
  'suppression_list',
  {
    hash: text('hash').primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
  },
  () => [webPolicy()],
).enableRLS();
