import { Repository } from '@pi/accounts';
import { events, organizationMembers, organizations, registrations } from '@pi/db';
import { likeText } from '@pi/db/statement-parts';
import { dayOf } from '@pi/domain';
import type { Audience, Event, EventDraft, EventStatus, EventTab } from '@pi/domain/events';
import { deleteUnsentLetters } from '@pi/mail';
import { and, asc, count, desc, eq, exists, gte, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { EVENT_COLUMNS, toEvent } from './event-columns.ts';

/** Which events a list shows. */
export interface EventFilter {
  tab?: EventTab;
  /** Words of the title or the organization's name. */
  text?: string;
  organizationIds?: readonly string[];
  /** Those that somebody takes part in. */
  participantId?: string;
  audience?: Audience;
  /** Whether events that have not started are left out: only organizers know of them. */
  isPublic?: boolean;
  limit?: number;
}

const MOST = 200;

/** Statements on events. */
export class EventsRepository extends Repository {
  async getEvent(id: string): Promise<Event | null> {
    const [row] = await this.select().where(eq(events.id, id));
    return row ? toEvent(row, this.now()) : null;
  }

  /** `share`: it cannot change until the transaction ends; `update`: this one changes it. */
  async lockEvent(id: string, strength: 'share' | 'update'): Promise<Event | null> {
    const [row] = await this.select().where(eq(events.id, id)).for(strength, { of: events });
    return row ? toEvent(row, this.now()) : null;
  }

  /** Those that end soonest first; those that are over after them, the latest first. */
  async listEvents(filter: EventFilter): Promise<Event[]> {
    const today = dayOf(this.now());
    const rows = await this.select()
      .where(this.matches(filter))
      .orderBy(
        sql`${events.endDay} < ${today}`,
        sql`case when ${events.endDay} >= ${today} then ${events.endDay} end`,
        desc(events.endDay),
        asc(events.id),
      )
      .limit(filter.limit ?? MOST);
    return rows.map((row) => toEvent(row, this.now()));
  }

  async countEvents(filter: EventFilter): Promise<number> {
    const [row] = await this.db
      .select({ events: count() })
      .from(events)
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(this.matches(filter));
    return row?.events ?? 0;
  }

  /** How many people take part in each of these events. */
  async countRegistrations(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db
      .select({ id: registrations.eventId, people: count() })
      .from(registrations)
      .where(inArray(registrations.eventId, [...ids]))
      .groupBy(registrations.eventId);
    return new Map(rows.map(({ id, people }) => [id, people]));
  }

  /** Whether somebody is an admin or owner of an organization. */
  async organizes(userId: string, organizationId: string): Promise<boolean> {
    const found = await this.db.$count(
      organizationMembers,
      and(eq(organizationMembers.organizationId, organizationId), eq(organizationMembers.userId, userId)),
    );
    return found > 0;
  }

  /** @returns its id */
  async insertEvent(organizationId: string, draft: EventDraft): Promise<string> {
    const [row] = await this.db
      .insert(events)
      .values({ organizationId, ...draft, createdAt: this.now() })
      .returning({ id: events.id });
    if (!row) throw new Error('no event was inserted');
    return row.id;
  }

  async updateEvent(id: string, change: Partial<EventDraft & { status: EventStatus; image: string | null }>) {
    await this.db.update(events).set(change).where(eq(events.id, id));
  }

  /** Deletes the reminders of an event that were not sent, or those of one address. */
  deleteUnsentReminders(eventId: string, recipient?: string): Promise<void> {
    return deleteUnsentLetters(this.db, { kind: 'reminder', eventId, recipient });
  }

  /** @returns false where there is none any more */
  async deleteEvent(id: string): Promise<boolean> {
    const { rowCount } = await this.db.delete(events).where(eq(events.id, id));
    return rowCount === 1;
  }

  /** @returns false where the event has another image by now, or none */
  async deleteImage(id: string, image: string): Promise<boolean> {
    const isTheirs = and(eq(events.id, id), eq(events.image, image));
    const { rowCount } = await this.db.update(events).set({ image: null }).where(isTheirs);
    return rowCount === 1;
  }

  private select() {
    return this.db
      .select(EVENT_COLUMNS)
      .from(events)
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .$dynamic();
  }

  private matches({ tab = 'all', text, organizationIds, participantId, audience, isPublic }: EventFilter) {
    const pattern = `%${likeText(text ?? '')}%`;
    return and(
      this.isInTab(tab),
      text ? or(ilike(events.title, pattern), ilike(organizations.name, pattern)) : undefined,
      organizationIds && inArray(events.organizationId, [...organizationIds]),
      audience && eq(events.audience, audience),
      isPublic ? sql`${events.status} <> 'NOT_STARTED'` : undefined,
      participantId ? this.hasParticipant(participantId) : undefined,
    );
  }

  /** An event that is started is over when its end day is. */
  private isInTab(tab: EventTab): SQL | undefined {
    const today = dayOf(this.now());
    const isStarted = eq(events.status, 'STARTED');
    switch (tab) {
      case 'all':
        return undefined;
      case 'not_started':
        return eq(events.status, 'NOT_STARTED');
      case 'active':
        return and(isStarted, gte(events.endDay, today));
      case 'unpublished':
        return or(eq(events.status, 'TERMINATED'), and(isStarted, lt(events.endDay, today)));
      case 'published':
        return eq(events.status, 'PAIRING_PUBLISHED');
    }
  }

  private hasParticipant(userId: string): SQL {
    const theirs = and(eq(registrations.eventId, events.id), eq(registrations.userId, userId));
    return exists(this.db.select({ one: sql`1` }).from(registrations).where(theirs));
  }
}
