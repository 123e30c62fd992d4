import { type Queryable, sessions } from '@pi/db';
import { and, eq, lt } from 'drizzle-orm';

/** Deletes the sessions of somebody that have expired. */
export async function deleteExpiredSessions(db: Queryable, userId: string, now: Date): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.expiresAt, now)));
}
