import { sessions } from '@pi/db';
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { GRACE_SECONDS } from '../auth/session-times.ts';
import { Repository } from '../repository.ts';

const COLUMNS = {
  id: sessions.id,
  userAgent: sessions.userAgent,
  ipAddress: sessions.ipAddress,
  createdAt: sessions.createdAt,
  expiresAt: sessions.expiresAt,
};

/** Statements on sessions. */
export class SessionsRepository extends Repository {
  /** The sessions of somebody, newest first; without those whose token was just replaced. */
  listSessions(userId: string) {
    const soon = new Date(this.now().getTime() + GRACE_SECONDS * 1000);
    return this.db
      .select(COLUMNS)
      .from(sessions)
      .where(and(eq(sessions.userId, userId), gt(sessions.expiresAt, soon)))
      .orderBy(desc(sessions.createdAt), desc(sessions.id));
  }

  /** @returns whether there was one, and it was theirs */
  async deleteSession(userId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.db.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.id, id)));
    return rowCount === 1;
  }

  /** @param keptId the only one that stays @returns how many ended */
  async deleteSessions(userId: string, keptId?: string): Promise<number> {
    const { rowCount } = await this.db
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), keptId === undefined ? undefined : ne(sessions.id, keptId)));
    return rowCount ?? 0;
  }
}
