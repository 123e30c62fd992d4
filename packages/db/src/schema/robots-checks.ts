import { ROBOTS_VERDICTS } from '@pi/domain';
import { integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';
import { webPolicy } from './web-policy.ts';

/** What the robots.txt of a marketplace's origins said at the last reading. */
export const robotsChecks = pgTable(
  'robots_checks',
  {
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    /** e.g. `https://store.example` */
    origin: text('origin').notNull(),
    checkedAt: timestamp('checked_at', { withTimezone: true }).notNull(),
    /** HTTP status; null where no answer came. */
    status: integer('status'),
    verdict: text('verdict', { enum: ROBOTS_VERDICTS }).notNull(),
    /** One sentence: the line that closes, who decided on an exception, why it cannot be read. */
    detail: text('detail'),
  },
  (table) => [primaryKey({ columns: [table.marketplace, table.origin] }), webPolicy()],
).enableRLS();
