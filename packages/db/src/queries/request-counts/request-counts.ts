import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db, Queryable } from '../../client.ts';
import { requestCounts, requestCountWrites } from '../../schema/request-counts.ts';

/** How many requests somebody has sent in an hour. */
export interface RequestCount {
  caller: string;
  /** The first moment of the hour. */
  hour: Date;
  count: number;
}

/** Rows of one statement: PostgreSQL takes 65,535 parameters, and a row has three. */
const PORTION = 5000;

/** How many requests somebody has sent in an hour, of all processes that have said so. */
export async function getRequestCount(db: Queryable, { caller, hour }: Omit<RequestCount, 'count'>): Promise<number> {
  const [row] = await db
    .select({ count: requestCounts.count })
    .from(requestCounts)
    .where(and(eq(requestCounts.caller, caller), eq(requestCounts.hour, hour)));
  return row?.count ?? 0;
}

/**
 * Adds to counts of requests, each caller and hour once, in one transaction.
 * @returns the same with their sums
 */
export async function addRequestCounts(db: Db, counts: readonly RequestCount[]): Promise<RequestCount[]> {
  if (counts.length === 0) return [];
  // Processes that write at once lock the rows in one order.
  const ordered = counts.toSorted((a, b) => (a.caller < b.caller ? -1 : 1));
  return db.transaction(async (tx) => {
    const sums: RequestCount[] = [];
    for (let at = 0; at < ordered.length; at += PORTION)
      sums.push(...(await addPortion(tx, ordered.slice(at, at + PORTION))));
    await noteWrite(tx);
    return sums;
  });
}

async function addPortion(tx: Queryable, counts: RequestCount[]): Promise<RequestCount[]> {
  return tx
    .insert(requestCounts)
    .values(counts)
    .onConflictDoUpdate({
      target: [requestCounts.caller, requestCounts.hour],
      set: { count: sql`${requestCounts.count} + excluded.count` },
    })
    .returning();
}

/** Deletes the counts of hours that began before a moment. @returns how many rows there were */
export async function deleteRequestCountsBefore(db: Queryable, moment: Date): Promise<number> {
  const { rowCount } = await db.delete(requestCounts).where(lt(requestCounts.hour, moment));
  return rowCount ?? 0;
}

async function noteWrite(tx: Queryable): Promise<void> {
  await tx
    .insert(requestCountWrites)
    .values({ transactions: 1 })
    .onConflictDoUpdate({
      target: requestCountWrites.isOnly,
      set: { transactions: sql`${requestCountWrites.transactions} + 1` },
    });
}
