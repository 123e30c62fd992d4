import { USER_COLUMNS } from '@pi/accounts';
import { events, organizations, registrations, users } from '@pi/db';
import { addDays, dayOf } from '@pi/domain';
import { type Event, User } from '@pi/domain/events';
import { deleteUnsentLetters } from '@pi/mail';
import { and, asc, eq, exists, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { EVENT_COLUMNS, toEvent } from '../events/event-columns.ts';
import { RegistrationsRepository } from '../registrations/registrations.repository.ts';

/** Somebody who takes part and may be reminded. */
export interface Unreminded {
  registrationId: string;
  skipToken: string;
  user: User;
}

/** The reminders of one person for one event, found by the token in the letter. */
export interface ReminderChoice {
  eventId: string;
  eventTitle: string;
  skipsReminders: boolean;
}

/** Statements on reminders. */
export class RemindersRepository extends RegistrationsRepository {
  /**
   * Started events with less than so many days left, in which somebody may be reminded; the sample
   * organization's are left out.
   */
  async listEventsToRemind(days: number): Promise<Event[]> {
    const today = dayOf(this.now());
    const somebody = this.db
      .select({ one: sql`1` })
      .from(registrations)
      .where(and(eq(registrations.eventId, events.id), IS_UNREMINDED));
    const rows = await this.db
      .select(EVENT_COLUMNS)
      .from(events)
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(
        and(
          eq(events.status, 'STARTED'),
          eq(organizations.isSample, false),
          gte(events.endDay, today),
          lt(events.endDay, addDays(today, days)),
          exists(somebody),
        ),
      )
      .orderBy(asc(events.endDay), asc(events.id));
    return rows.map((row) => toEvent(row, this.now()));
  }

  /**
   * Locks those who were not reminded of an event and do not skip it, until the transaction ends;
   * leaves out people who are invented, and those whom another process reminds right now.
   */
  async lockUnreminded(eventId: string): Promise<Unreminded[]> {
    const rows = await this.db
      .select({ registrationId: registrations.id, skipToken: registrations.skipToken, user: USER_COLUMNS })
      .from(registrations)
      .innerJoin(users, eq(users.id, registrations.userId))
      .where(and(eq(registrations.eventId, eventId), IS_UNREMINDED, eq(users.isSample, false)))
      .for('update', { of: registrations, skipLocked: true });
    return rows.map(({ user, ...row }) => ({ ...row, user: User.parse(user) }));
  }

  async markReminded(registrationIds: readonly string[]): Promise<void> {
    await this.db
      .update(registrations)
      .set({ remindedAt: this.now() })
      .where(inArray(registrations.id, [...registrationIds]));
  }

  async getReminderChoice(token: string): Promise<ReminderChoice | null> {
    const [row] = await this.db
      .select({ eventId: events.id, eventTitle: events.title, skipsReminders: registrations.skipsReminders })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(eq(registrations.skipToken, token));
    return row ?? null;
  }

  /** Also deletes the reminder that was not sent yet. */
  async skipReminders(token: string): Promise<void> {
    const [skipped] = await this.db
      .update(registrations)
      .set({ skipsReminders: true })
      .from(users)
      .where(and(eq(registrations.skipToken, token), eq(users.id, registrations.userId)))
      .returning({ eventId: registrations.eventId, recipient: users.email });
    if (skipped) await deleteUnsentLetters(this.db, { kind: 'reminder', ...skipped });
  }

  /** Whoever skipped them is reminded as if for the first time. */
  async resumeReminders(token: string): Promise<void> {
    await this.db
      .update(registrations)
      .set({ skipsReminders: false, remindedAt: null })
      .where(and(eq(registrations.skipToken, token), eq(registrations.skipsReminders, true)));
  }
}

const IS_UNREMINDED = and(isNull(registrations.remindedAt), eq(registrations.skipsReminders, false));
