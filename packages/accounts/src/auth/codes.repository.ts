import { authLimits, letters, type Queryable, type Tx } from '@pi/db';
import { and, eq, gt, gte, sql } from 'drizzle-orm';

/** How many codes were sent since a moment, to one address or to all. */
export function countCodes(db: Queryable, since: Date, email?: string): Promise<number> {
  return db.$count(
    letters,
    and(
      eq(letters.kind, 'sign_in'),
      gte(letters.createdAt, since),
      email === undefined ? undefined : eq(letters.recipient, email),
    ),
  );
}

/** How many codes were sent under a key, since the first of a time that has not ended. */
export async function countCodesOfKey(db: Queryable, key: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: authLimits.count })
    .from(authLimits)
    .where(and(eq(authLimits.key, key), gt(authLimits.lastRequest, now.getTime())));
  return row?.count ?? 0;
}

/**
 * Counts a code under a key; the first one begins a time of so many milliseconds. The row has the
 * end of it as its last request: the library deletes rows whose last request was a minute ago.
 */
export async function takeCodeOfKey(tx: Tx, key: string, now: Date, ms: number): Promise<void> {
  const hasEnded = sql`${authLimits.lastRequest} <= ${now.getTime()}`;
  const lastRequest = now.getTime() + ms;
  await tx
    .insert(authLimits)
    .values({ key, count: 1, lastRequest })
    .onConflictDoUpdate({
      target: authLimits.key,
      set: {
        count: sql`case when ${hasEnded} then 1 else ${authLimits.count} + 1 end`,
        lastRequest: sql`case when ${hasEnded} then ${lastRequest} else ${authLimits.lastRequest} end`,
      },
    });
}
