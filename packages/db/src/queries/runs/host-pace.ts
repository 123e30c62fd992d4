import { and, eq, lte, notExists, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable } from '../../client.ts';
import { hostLeases, hostSlots } from '../../schema/host-pace.ts';

/** A slot at a host, as `acquireLease` gave it. */
export interface Lease {
  host: string;
  slot: number;
  /** Identifies its holder. */
  until: string;
}

const NOW = sql`clock_timestamp()`;

function seconds(value: number): SQL {
  return sql`make_interval(secs => ${value}::float8)`;
}

/**
 * Reserves the next slot of a host, after which there is none for `intervalMs`.
 * @returns milliseconds until it
 */
export async function reserveSlot(db: Queryable, host: string, intervalMs: number): Promise<number> {
  const interval = seconds(intervalMs / 1000);
  const { nextAt } = hostSlots;
  const [row] = await db
    .insert(hostSlots)
    .values({ host, nextAt: sql`${NOW} + ${interval}` })
    .onConflictDoUpdate({ target: hostSlots.host, set: { nextAt: sql`greatest(${nextAt}, ${NOW}) + ${interval}` } })
    .returning({ ms: sql<number>`(extract(epoch from ${nextAt} - ${interval} - ${NOW}) * 1000)::float8` });
  return Math.max(0, row?.ms ?? 0);
}

/** Puts a host's next slot off by at least `ms`; slots that were reserved before stay. */
export async function backOffHost(db: Queryable, host: string, ms: number): Promise<void> {
  const until = sql`${NOW} + ${seconds(ms / 1000)}`;
  await db
    .insert(hostSlots)
    .values({ host, nextAt: until })
    .onConflictDoUpdate({ target: hostSlots.host, set: { nextAt: sql`greatest(${hostSlots.nextAt}, ${until})` } });
}

const LEASE = {
  host: hostLeases.host,
  slot: hostLeases.slot,
  until: sql<string>`${hostLeases.expiresAt}::text`,
};

/** Acquires one of a host's slots for a time. @returns null when all of them are taken */
export async function acquireLease(
  db: Queryable,
  host: string,
  slots: number,
  forSeconds: number,
): Promise<Lease | null> {
  const held = alias(hostLeases, 'held');
  const isHeld = and(eq(held.host, host), sql`${held.slot} = wanted.slot`, sql`${held.expiresAt} > ${NOW}`);
  const free = db
    .select({
      host: sql`${host}`.as('host'),
      slot: sql`wanted.slot`.as('slot'),
      expiresAt: sql`${NOW} + ${seconds(forSeconds)}`.as('expires_at'),
    })
    .from(sql`generate_series(1, ${slots}::int) as wanted (slot)`)
    .where(notExists(db.select({ slot: held.slot }).from(held).where(isHeld)))
    .orderBy(sql`wanted.slot`)
    .limit(1);
  const [lease] = await db
    .insert(hostLeases)
    .select(free)
    .onConflictDoUpdate({
      target: [hostLeases.host, hostLeases.slot],
      set: { expiresAt: sql`excluded.expires_at` },
      setWhere: lte(hostLeases.expiresAt, NOW),
    })
    .returning(LEASE);
  return lease ?? null;
}

/**
 * Keeps a slot for some time more.
 * @returns it with its new end; null when another holder has it by now
 */
export async function renewLease(db: Queryable, lease: Lease, forSeconds: number): Promise<Lease | null> {
  const [renewed] = await db
    .update(hostLeases)
    .set({ expiresAt: sql`${NOW} + ${seconds(forSeconds)}` })
    .where(isStillHeld(lease))
    .returning(LEASE);
  return renewed ?? null;
}

/** Releases a slot; one that another holder has by now stays theirs. */
export async function releaseLease(db: Queryable, lease: Lease): Promise<void> {
  await db.delete(hostLeases).where(isStillHeld(lease));
}

function isStillHeld({ host, slot, until }: Lease): SQL | undefined {
  return and(
    eq(hostLeases.host, host),
    eq(hostLeases.slot, slot),
    sql`${hostLeases.expiresAt} = ${until}::timestamptz`,
  );
}
