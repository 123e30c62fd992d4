import { createHash } from 'node:crypto';
import { Repository } from '@pi/accounts';
import { events, invitations, organizations, refusedInvitations } from '@pi/db';
import { deleteUnsentLetters } from '@pi/mail';
import { eq, inArray } from 'drizzle-orm';

/** Statements on who wants no invitations: their address is hashed. */
export class RefusalsRepository extends Repository {
  /** Whom a letter with this token invited; null: nobody. */
  async findInvited(token: string): Promise<{ email: string; organizationName: string } | null> {
    const [row] = await this.db
      .select({ email: invitations.email, organizationName: organizations.name })
      .from(invitations)
      .innerJoin(events, eq(events.id, invitations.eventId))
      .innerJoin(organizations, eq(organizations.id, events.organizationId))
      .where(eq(invitations.refuseToken, token));
    return row ?? null;
  }

  /** Those of these addresses whose owners want no invitations. */
  async listRefused(emails: readonly string[]): Promise<Set<string>> {
    const byHash = new Map(emails.map((email) => [hashOf(email), email]));
    const rows = await this.db
      .select({ hash: refusedInvitations.hash })
      .from(refusedInvitations)
      .where(inArray(refusedInvitations.hash, [...byHash.keys()]));
    return new Set(rows.map(({ hash }) => byHash.get(hash) ?? ''));
  }

  async refuse(email: string): Promise<void> {
    const row = { hash: hashOf(email), at: this.now() };
    await this.db.insert(refusedInvitations).values(row).onConflictDoNothing();
    await deleteUnsentLetters(this.db, { kind: 'invitation', recipient: email });
  }

  async allow(email: string): Promise<void> {
    await this.db.delete(refusedInvitations).where(eq(refusedInvitations.hash, hashOf(email)));
  }
}

function hashOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex');
}
