import { invitations, registrations, users } from '@pi/db';
import { RosterPerson } from '@pi/domain/events';
import { and, eq, inArray } from 'drizzle-orm';
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

  /** @returns the addresses that were not invited yet */
  async insertInvitations(eventId: string, people: readonly RosterPerson[]): Promise<Set<string>> {
    const invitedAt = this.now();
    const added = new Set<string>();
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
        .returning({ email: invitations.email });
      for (const { email } of stored) added.add(email);
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
}
