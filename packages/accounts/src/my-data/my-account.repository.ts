import { apiKeys, companyClaims, inquiries, letters, sessions, userAccounts, users } from '@pi/db';
import { asc, eq } from 'drizzle-orm';
import { Repository } from '../repository.ts';

/** Statements that read all that is kept of somebody, but for what opens doors. */
export class MyAccountRepository extends Repository {
  async getAccount(userId: string) {
    const [row] = await this.db.select().from(users).where(eq(users.id, userId));
    if (!row) return null;
    const { name: _, image: __, ...account } = row; // always empty
    return account;
  }

  /** Without tokens. */
  listSessions(userId: string) {
    const { id, userAgent, ipAddress: network, createdAt: since, expiresAt: endsAt } = sessions;
    return this.db
      .select({ id, userAgent, network, since, endsAt })
      .from(sessions)
      .where(eq(sessions.userId, userId))
      .orderBy(asc(since));
  }

  /** Who providers of sign-ins say they are. */
  listProviders(userId: string) {
    const { providerId, accountId, createdAt } = userAccounts;
    return this.db
      .select({ provider: providerId, account: accountId, createdAt })
      .from(userAccounts)
      .where(eq(userAccounts.userId, userId))
      .orderBy(asc(createdAt));
  }

  /** Without hashes. */
  listKeys(userId: string) {
    const { id, name, prefix, createdAt, lastUsedAt } = apiKeys;
    return this.db
      .select({ id, name, prefix, createdAt, lastUsedAt })
      .from(apiKeys)
      .where(eq(apiKeys.userId, userId))
      .orderBy(asc(createdAt));
  }

  /** Without codes. */
  listClaims(userId: string) {
    const { id, marketplace, externalId, method, startedAt, confirmedAt, isShown } = companyClaims;
    return this.db
      .select({ id, marketplace, externalId, method, startedAt, confirmedAt, isShown })
      .from(companyClaims)
      .where(eq(companyClaims.userId, userId))
      .orderBy(asc(startedAt));
  }

  /** What somebody wrote to us from an address. */
  listInquiries(email: string) {
    const { at, name, position, intent, message, action } = inquiries;
    return this.db
      .select({ at, name, position, intent, message, action })
      .from(inquiries)
      .where(eq(inquiries.email, email))
      .orderBy(asc(at));
  }

  /** Letters to an address. */
  listLetters(email: string) {
    const { kind, subject, text, eventId, createdAt, sentAt } = letters;
    return this.db
      .select({ kind, subject, text, eventId, createdAt, sentAt })
      .from(letters)
      .where(eq(letters.recipient, email))
      .orderBy(asc(createdAt));
  }
}
