import { sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';

/** A place at a host, as `takePlace` gave it. */
export interface Lease extends Record<string, unknown> {
  host: string;
  place: number;
  /** Tells its holder from a later one. */
  until: string;
}

/** Reserves the next turn of a host, after which there is none for `intervalMs`. @returns milliseconds until it */
export async function reserveSlot(db: Queryable, host: string, intervalMs: number): Promise<number> {
  const taken = sql`make_interval(secs => ${intervalMs / 1000}::float8)`;
  const {
    rows: [row],
  } = await db.execute<{ ms: number }>(sql`
    insert into host_turns (host, next_at) values (${host}, clock_timestamp() + ${taken})
    on conflict (host) do update set next_at = greatest(host_turns.next_at, clock_timestamp()) + ${taken}
    returning (extract(epoch from next_at - ${taken} - clock_timestamp()) * 1000)::float8 as ms`);
  return Math.max(0, row?.ms ?? 0);
}

/** Puts a host's next turn off by at least `ms`; turns that were reserved before stay. */
export async function backOffHost(db: Queryable, host: string, ms: number): Promise<void> {
  const over = sql`clock_timestamp() + make_interval(secs => ${ms / 1000}::float8)`;
  await db.execute(sql`
    insert into host_turns (host, next_at) values (${host}, ${over})
    on conflict (host) do update set next_at = greatest(host_turns.next_at, ${over})`);
}

/** Takes one of a host's places for a time. @returns null when all of them are taken */
export async function acquireLease(
  db: Queryable,
  host: string,
  places: number,
  seconds: number,
): Promise<Lease | null> {
  const {
    rows: [row],
  } = await db.execute<Lease>(sql`
    insert into host_places (host, place, held_until)
    select ${host}, place, clock_timestamp() + make_interval(secs => ${seconds}::float8)
    from generate_series(1, ${places}::int) as place
    where not exists (
      select from host_places held where held.host = ${host} and held.place = place.place and held_until > clock_timestamp()
    )
    order by place limit 1
    on conflict (host, place) do update set held_until = excluded.held_until
    where host_places.held_until <= clock_timestamp()
    returning host, place, held_until::text as until`);
  return row ?? null;
}

/** Holds a place for some time more. @returns it as it is held now; null when it is somebody else's by now */
export async function renewLease(db: Queryable, { host, place, until }: Lease, seconds: number): Promise<Lease | null> {
  const {
    rows: [row],
  } = await db.execute<Lease>(sql`
    update host_places set held_until = clock_timestamp() + make_interval(secs => ${seconds}::float8)
    where host = ${host} and place = ${place} and held_until = ${until}::timestamptz
    returning host, place, held_until::text as until`);
  return row ?? null;
}

/** Gives a place back; one that is somebody else's by now stays theirs. */
export async function releaseLease(db: Queryable, { host, place, until }: Lease): Promise<void> {
  await db.execute(sql`
    delete from host_places where host = ${host} and place = ${place} and held_until = ${until}::timestamptz`);
}
