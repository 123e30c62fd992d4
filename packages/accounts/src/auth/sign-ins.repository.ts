import { authLimits, type Db, type Queryable, sessions, verifications } from '@pi/db';
import { and, eq, lt } from 'drizzle-orm';

/** Deletes the sessions of somebody that have expired. */
export async function deleteExpiredSessions(db: Queryable, userId: string, now: Date): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.expiresAt, now)));
}

/** Requests of a network are counted for a minute; their counts are of no use for longer. */
const LIMITS_MS = 10 * 60_000;

/**
 * Deletes sessions, codes and counts of requests that have expired, whoever they are of: what
 * signing in itself removes when people come back, for those who do not.
 * @returns how many rows of each table
 */
export async function deleteExpiredSignIns(db: Db, now: Date): Promise<Record<string, number>> {
  const deleted = await db.delete(sessions).where(lt(sessions.expiresAt, now));
  const codes = await db.delete(verifications).where(lt(verifications.expiresAt, now));
  const limits = await db.delete(authLimits).where(lt(authLimits.lastRequest, now.getTime() - LIMITS_MS));
  return {
    sessions: deleted.rowCount ?? 0,
    verifications: codes.rowCount ?? 0,
    auth_limits: limits.rowCount ?? 0,
  };
}
