import type { PairingRule } from '@pi/domain/events';
import { index, jsonb, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core';
import { events } from './events.ts';
import { webPolicy } from './web-policy.ts';

/** What organizers want of the pairing of an event. People by the ids of their accounts. */
export const pairingRules = pgTable(
  'pairing_rules',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => events.id, { onDelete: 'cascade' }),
    rule: jsonb('rule').$type<PairingRule>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('pairing_rules_event_idx').on(table.eventId, table.createdAt), webPolicy()],
).enableRLS();
