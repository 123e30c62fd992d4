import { invitations, registrations, users } from '@pi/db';
import { type EventRole, RosterPerson } from '@pi/domain/events';
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { EventsRepository } from '../events/events.repository.ts';

/** Rows of one statement: Postgres takes 65,535 parameters. */
const AT_ONCE = 1000;

/** Statements on invitations. */
export class RosterRepository extends EventsRepository {
  /** Those of these addresses whose owners take part already. */
  async listRegistered(eventId: string, emails: readonly string[]): Promise<Set<string>> {
    const rows = await this.db
      .select({ email: users.email })
      .from(registrations)
      .innerJoin(users, eq(users.id, registrations.userId))
      .where(and(eq(registrations.eventId, eventId), inArray(users.email, [...emails])));
    return new Set(rows.map(({ email }) => email));
  }

  /** @returns the addresses that were not invited yet, with what refuses further invitations */
  async insertInvitations(eventId: string, people: readonly RosterPerson[]): Promise<Map<string, string>> {
    const invitedAt = this.now();
    const added = new Map<string, string>();
    for (let at = 0; at < people.length; at += AT_ONCE) {
      const rows = people.slice(at, at + AT_ONCE).map(({ firstName, lastName, ...person }) => ({
        ...person,
        firstName: firstName ?? '',
        lastName: lastName ?? '',
        eventId,
        invitedAt,
      }));
      const stored = await this.db
        .insert(invitations)
        .values(rows)
        .onConflictDoNothing({ target: [invitations.eventId, invitations.email] })
        .returning({ email: invitations.email, token: invitations.refuseToken });
      for (const { email, token } of stored) added.set(email, token);
    }
    return added;
  }

  async getInvitation(eventId: string, email: string): Promise<RosterPerson | null> {
    const { firstName, lastName, role, stage, field } = invitations;
    const [row] = await this.db
      .select({ email: invitations.email, firstName, lastName, role, stage, field })
      .from(invitations)
      .where(and(eq(invitations.eventId, eventId), eq(invitations.email, email)));
    return row ? RosterPerson.parse(row) : null;
  }

  /**
   * Fills what a profile lacks from its owner's invitation to an event.
   * @returns the role that it names; null where there is none
   */
  async fillProfile(eventId: string, userId: string): Promise<EventRole | null> {
    const { firstName, lastName, stage, field, role } = invitations;
    const [row] = await this.db
      .update(users)
      .set({
        firstName: orElse(users.firstName, firstName),
        lastName: orElse(users.lastName, lastName),
        stage: orElse(users.stage, stage),
        field: orElse(users.field, field),
        updatedAt: this.now(),
      })
      .from(invitations)
      .where(and(eq(users.id, userId), eq(invitations.eventId, eventId), eq(invitations.email, users.email)))
      .returning({ role });
    return row?.role ?? null;
  }
}

/** A column, or another one where it is empty. */
function orElse(column: AnyPgColumn, other: AnyPgColumn): SQL {
  return sql`coalesce(nullif(${column}, ''), ${other})`;
}
