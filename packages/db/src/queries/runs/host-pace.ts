import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';

/** A slot at a host, as `acquireLease` gave it. */
export interface Lease extends Record<string, unknown> {
  host: string;
  slot: number;
  /** Tells its holder from a later one. */
  until: string;
}

/** Reserves the next slot of a host, after which there is none for `intervalMs`. @returns milliseconds until it */
export async function reserveSlot(db: Queryable, host: string, intervalMs: number): Promise<number> {
  const taken = sql`make_interval(secs => ${intervalMs / 1000}::float8)`;
  const [row] = await db.execute<{ ms: number }>(sql`
    insert into host_slots (host, next_at) values (${host}, clock_timestamp() + ${taken})
    on conflict (host) do update set next_at = greatest(host_slots.next_at, clock_timestamp()) + ${taken}
    returning (extract(epoch from next_at - ${taken} - clock_timestamp()) * 1000)::float8 as ms`);
  return Math.max(0, row?.ms ?? 0);
}

/** Puts a host's next slot off by at least `ms`; slots that were reserved before stay. */
export async function backOffHost(db: Queryable, host: string, ms: number): Promise<void> {
  const over = sql`clock_timestamp() + make_interval(secs => ${ms / 1000}::float8)`;
  await db.execute(sql`
    insert into host_slots (host, next_at) values (${host}, ${over})
    on conflict (host) do update set next_at = greatest(host_slots.next_at, ${over})`);
}

/** Takes one of a host's slots for a time. @returns null when all of them are taken */
export async function acquireLease(db: Queryable, host: string, slots: number, seconds: number): Promise<Lease | null> {
  const [row] = await db.execute<Lease>(sql`
    insert into host_leases (host, slot, expires_at)
    select ${host}, slot, clock_timestamp() + make_interval(secs => ${seconds}::float8)
    from generate_series(1, ${slots}::int) as wanted (slot)
    where not exists (
      select from host_leases held where held.host = ${host} and held.slot = wanted.slot and expires_at > clock_timestamp()
    )
    order by slot limit 1
    on conflict (host, slot) do update set expires_at = excluded.expires_at
    where host_leases.expires_at <= clock_timestamp()
    returning host, slot, expires_at::text as until`);
  return row ?? null;
}

/** Holds a slot for some time more. @returns it as it is held now; null when it is somebody else's by now */
export async function renewLease(db: Queryable, { host, slot, until }: Lease, seconds: number): Promise<Lease | null> {
  const [row] = await db.execute<Lease>(sql`
    update host_leases set expires_at = clock_timestamp() + make_interval(secs => ${seconds}::float8)
    where host = ${host} and slot = ${slot} and expires_at = ${until}::timestamptz
    returning host, slot, expires_at::text as until`);
  return row ?? null;
}

/** Gives a slot back; one that is somebody else's by now stays theirs. */
export async function releaseLease(db: Queryable, { host, slot, until }: Lease): Promise<void> {
  await db.execute(sql`
    delete from host_leases where host = ${host} and slot = ${slot} and expires_at = ${until}::timestamptz`);
}
