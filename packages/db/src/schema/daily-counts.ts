import { DAILY_LIMITS } from '@pi/domain/events';
import { date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

const KINDS = Object.keys(DAILY_LIMITS) as [keyof typeof DAILY_LIMITS];

/** How often something with a limit was done on a day. */
export const dailyCounts = pgTable(
  'daily_counts',
  {
    kind: text('kind', { enum: KINDS }).notNull(),
    /**
     * A user or an organization. It refers to nothing: what they delete gives them no new
     * allowance.
     */
    doer: uuid('doer').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.doer, table.day] }),
    index('daily_counts_day_idx').on(table.day),
    webPolicy(),
  ],
).enableRLS();
