import type { Db } from '@pi/db';
import { sql } from 'drizzle-orm';

/** Tables that come with the schema, or that a clock decides. */
const LEFT_OUT = ['pgboss.version'];

/**
 * Copies the rows of all tables, so that the database can be brought back to them. That takes
 * milliseconds, where a new database takes a tenth of a second.
 * @returns brings the database back
 */
export async function copyRows(db: Db): Promise<() => Promise<void>> {
  await db.execute(sql`create schema copied`);
  const { rows } = await db.execute<{ name: string; copy: string; columns: string }>(sql`
    select rel.oid::regclass::text as name, format('copied.%I', nspname || '_' || relname) as copy,
      string_agg(quote_ident(attname), ', ' order by attnum) filter (where attgenerated = '') as columns
    from pg_class rel join pg_namespace on pg_namespace.oid = relnamespace join pg_attribute on attrelid = rel.oid
    where nspname in ('public', 'pgboss') and (relkind = 'p' or relkind = 'r' and not relispartition)
      and attnum > 0 and not attisdropped
    group by rel.oid, nspname, relname order by rel.oid`);
  const tables = rows.filter(({ name }) => !LEFT_OUT.includes(name));
  for (const { name, copy } of tables) await db.execute(sql.raw(`create table ${copy} as table ${name}`));
  const { rows: sequences } = await db.execute<{ name: string; value: string | null }>(sql`
    select seqrelid::regclass::text as name, pg_sequence_last_value(seqrelid)::text as value from pg_sequence`);
  const back = [
    'begin',
    // Neither foreign keys nor triggers.
    `set local session_replication_role = 'replica'`,
    ...tables.map(({ name }) => `delete from ${name}`),
    ...tables.map(
      ({ name, copy, columns }) =>
        `insert into ${name} (${columns}) overriding system value select ${columns} from ${copy}`,
    ),
    ...sequences.map(({ name, value }) => `select setval('${name}', ${value ?? 1}, ${value !== null})`),
    'commit',
  ].join('; ');
  return async () => {
    await db.execute(sql.raw(back));
  };
}

/** Puts the queue's clock under the simulator's control. @returns sets it */
export async function controlQueueClock(db: Db): Promise<(now: Date) => Promise<void>> {
  await db.execute(sql`create schema simulator`);
  await db.execute(sql`create table simulator.clock (now timestamptz not null)`);
  await db.execute(sql`insert into simulator.clock values (now())`);
  await db.execute(sql`
    create or replace function pgboss.job_now() returns timestamptz language sql stable
    as 'select now from simulator.clock'`);
  return async (now) => {
    await db.execute(sql`update simulator.clock set now = ${now.toISOString()}::timestamptz`);
    // How long a retry waits is drawn by the database, not by the seed.
    await db.execute(sql`update pgboss.job set start_after = ${now.toISOString()}::timestamptz where state = 'retry'`);
  };
}
