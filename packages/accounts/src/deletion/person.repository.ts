import {
  answers,
  apiKeys,
  companyClaims,
  events,
  invitations,
  letters,
  organizationMembers,
  organizationRequests,
  organizations,
  privateBlocks,
  registrations,
  sessions,
  userAccounts,
  users,
} from '@pi/db';
import { deleteInquiries, listInquiriesOf } from '@pi/db/queries/inquiries/inquiries';
import { and, asc, eq, ilike, inArray, isNotNull, ne, notExists, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { Repository } from '../repository.ts';

/** Rows that are deleted, or changed, by table. */
export type PersonRows = Record<string, number>;

/** What refers to a user, and goes with them. */
const OF_USER = {
  sessions,
  user_accounts: userAccounts,
  api_keys: apiKeys,
  organization_members: organizationMembers,
  organization_requests: organizationRequests,
  registrations,
  private_blocks: privateBlocks,
  company_claims: companyClaims,
};

/** Statements that delete a person. */
export class PersonRepository extends Repository {
  /**
   * Locks the organizations that somebody owns, so that their owners stay the same until the
   * transaction ends.
   */
  async lockOwnedOrganizations(userId: string): Promise<void> {
    const owned = this.db
      .select({ id: organizationMembers.organizationId })
      .from(organizationMembers)
      .where(and(eq(organizationMembers.userId, userId), eq(organizationMembers.role, 'owner')));
    await this.db
      .select({ id: organizations.id })
      .from(organizations)
      .where(inArray(organizations.id, owned))
      .orderBy(organizations.id)
      .for('update');
  }

  /** The organizations that would have no owner without somebody. */
  listLastOwned(userId: string): Promise<{ id: string; name: string }[]> {
    const other = alias(organizationMembers, 'other');
    const others = this.db
      .select({ id: other.userId })
      .from(other)
      .where(
        and(
          eq(other.organizationId, organizationMembers.organizationId),
          eq(other.role, 'owner'),
          ne(other.userId, userId),
        ),
      );
    return this.db
      .select({ id: organizations.id, name: organizations.name })
      .from(organizationMembers)
      .innerJoin(organizations, eq(organizations.id, organizationMembers.organizationId))
      .where(and(eq(organizationMembers.userId, userId), eq(organizationMembers.role, 'owner'), notExists(others)))
      .orderBy(asc(organizations.name));
  }

  /**
   * Deletes a person: their account with all that refers to it, and what names them by their
   * address alone, whether they have an account or not; also what they wrote by the form of the
   * site, and letters to others that name them and have arrived. Their address is no contact of
   * events any more.
   */
  async deletePerson(email: string): Promise<PersonRows> {
    const { id, firstName, lastName } = users;
    const [user] = await this.db
      .select({ id, firstName, lastName })
      .from(users)
      .where(eq(users.email, email))
      .for('update');
    const rows = user ? await this.countRowsOf(user.id) : {};
    const name = user?.firstName && user.lastName ? `${user.firstName} ${user.lastName}` : null;
    const byAddress = await this.deleteByAddress(email, name);
    if (user) rows.users = (await this.db.delete(users).where(eq(users.id, user.id))).rowCount ?? 0;
    for (const [table, count] of Object.entries(byAddress)) rows[table] = (rows[table] ?? 0) + count;
    return Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0));
  }

  private async countRowsOf(userId: string): Promise<PersonRows> {
    const rows: PersonRows = {};
    for (const [name, table] of Object.entries(OF_USER))
      rows[name] = await this.db.$count(table, eq(table.userId, userId));
    const theirs = this.db.select({ id: registrations.id }).from(registrations).where(eq(registrations.userId, userId));
    rows.answers = await this.db.$count(answers, inArray(answers.registrationId, theirs));
    return rows;
  }

  private async deleteByAddress(email: string, name: string | null): Promise<PersonRows> {
    const names = [email, ...(name ? [name] : [])].flatMap((one) => {
      const pattern = `%${one.replace(/[\\%_]/g, '\\$&')}%`;
      return [ilike(letters.text, pattern), ilike(letters.subject, pattern)];
    });
    const sent = await this.db
      .delete(letters)
      .where(or(eq(letters.recipient, email), and(isNotNull(letters.sentAt), or(...names))));
    const wrote = await listInquiriesOf(this.db, [email]);
    const inquiries = await deleteInquiries(
      this.db,
      wrote.map(({ id }) => id),
    );
    const invited = await this.db.delete(invitations).where(eq(invitations.email, email));
    const blocked = await this.db.delete(privateBlocks).where(eq(privateBlocks.blockedEmail, email));
    const contact = await this.db.update(events).set({ contactEmail: null }).where(eq(events.contactEmail, email));
    return {
      letters: sent.rowCount ?? 0,
      invitations: invited.rowCount ?? 0,
      private_blocks: blocked.rowCount ?? 0,
      events: contact.rowCount ?? 0,
      inquiries,
    };
  }
}
