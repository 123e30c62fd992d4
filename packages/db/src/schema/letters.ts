import { LETTER_KINDS } from '@pi/domain/events';
import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { events } from './events.ts';
import { webPolicy } from './web-policy.ts';

/** Letters to people. A job of the queue sends each one; sent by SMTP, it loses its content. */
export const letters = pgTable(
  'letters',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind', { enum: LETTER_KINDS }).notNull(),
    /** In small letters. */
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** Where mail programs end letters of this kind with one click (RFC 8058). */
    unsubscribeUrl: text('unsubscribe_url'),
    /** The event that it is about. */
    eventId: uuid('event_id').references(() => events.id, { onDelete: 'cascade' }),
    /** When it is of no use any more: whoever has not sent it by then drops it. */
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (table) => [
    index('letters_created_idx').on(table.createdAt.desc()),
    index('letters_recipient_idx').on(table.recipient, table.createdAt),
    index('letters_event_idx').on(table.eventId),
    webPolicy(),
  ],
).enableRLS();
