import { describe, expect } from 'vitest';
import { insertStatement, listTables, ROW_DAY } from '../test/every-table.ts';
import { test as databaseTest } from '../test/fixture.ts';
import type { Sql } from '../test/sql.ts';
import { WEB_ROLE } from './schema/web-policy.ts';

const PUBLIC_ROLES = ['anon', 'authenticated'];

/** A database with one row in every table, partitions included. */
const test = databaseTest.extend<{ tables: string[] }>({
  tables: async ({ sql }, use) => {
    await sql`select ensure_metric_partition(${ROW_DAY})`;
    const tables = await listTables(sql);
    await sql`set session_replication_role = replica`; // foreign keys are not the matter here
    for (const table of tables) if (!isPartition(table)) await sql.unsafe(await insertStatement(sql, table));
    await sql`set session_replication_role = default`;
    await use(tables);
  },
});

describe('row level security', () => {
  test('is on for every table, partitions included', async ({ sql, tables }) => {
    const open = await sql`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`;
    expect(open.map((row) => row.name)).toEqual([]);
    expect(tables).toEqual(expect.arrayContaining(['plugin_metrics', 'plugin_metrics_2026_03', 'plugins', 'instance']));
  });

  test.for(['public', 'pgboss'])(
    'has no policy for any role but pi_web in %s, and one for it on every table',
    async (schema, { sql, tables: _ }) => {
      const found = await sql`
      select relname as name, roles::text, cmd, qual, with_check from pg_class
      left join pg_policies on schemaname = ${schema} and tablename = relname
      where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p') order by relname`;
      const policy = { roles: `{${WEB_ROLE}}`, cmd: 'ALL', qual: 'true', with_check: 'true' };
      expect(found).toEqual([...new Set(found.map(({ name }) => name))].map((name) => ({ name, ...policy })));
      expect(found.length).toBeGreaterThan(8);
    },
  );

  test('has no view beside it that would read with the rights of its owner', async ({ sql }) => {
    const views = await sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`;
    expect(views).toHaveLength(0);
  });
});

describe('the queue’s tables', () => {
  test('come with the migrations', async ({ sql }) => {
    expect(await sql`select version from pgboss.version`).toHaveLength(1);
  });

  test('have row level security', async ({ sql }) => {
    const open = await sql`
      select relname from pg_class
      where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`;
    expect(open).toEqual([]);
  });

  test.for(PUBLIC_ROLES)(
    'cannot be reached by %s, and show nothing even where everything is granted',
    async (role, { sql }) => {
      await sql`select pgboss.create_queue('some-queue', '{"policy": "standard"}')`;
      for (const statement of ['select from pgboss.job', `select pgboss.delete_queue('some-queue')`])
        expect(await outcome(sql, role, statement)).toMatch(/permission denied for schema pgboss/);
      await sql`grant usage on schema pgboss to anon, authenticated`;
      await sql`grant select on all tables in schema pgboss to anon, authenticated`;
      expect(await sql`select from pgboss.queue`).toHaveLength(1);
      for (const table of ['version', 'queue', 'job', 'job_common'])
        expect(await outcome(sql, role, `select from pgboss.${table}`), table).toBe('0 rows');
      expect(await outcome(sql, role, `select pgboss.delete_queue('some-queue')`)).toMatch(
        /permission denied for function/,
      );
    },
  );
});

describe.each(PUBLIC_ROLES)('as %s', (role) => {
  test('every table refuses to be read and written', async ({ sql, tables }) => {
    for (const table of tables) {
      for (const statement of await statementsOn(sql, table))
        expect(await outcome(sql, role, statement), statement).toMatch(/permission denied for table/);
    }
  });

  test('every table shows and changes nothing even where everything is granted', async ({ sql, tables }) => {
    await sql`grant all on all tables in schema public to anon, authenticated`;
    await sql`grant all on all sequences in schema public to anon, authenticated`;
    for (const table of tables) {
      expect(await sql.unsafe(`select from "${table}"`), `${table} holds a row`).toHaveLength(1);
      const [insert, ...others] = await statementsOn(sql, table);
      expect(await outcome(sql, role, String(insert)), table).toMatch(/violates row-level security policy/);
      for (const statement of others) expect(await outcome(sql, role, statement), statement).toBe('0 rows');
    }
  });

  test('no function of ours can be called', async ({ sql }) => {
    expect(await outcome(sql, role, `select ensure_metric_partition('2027-01-01')`)).toMatch(
      /permission denied for function/,
    );
  });

  test('a table made later is closed as well', async ({ sql }) => {
    await sql`create table made_later (id integer)`;
    expect(await outcome(sql, role, 'select from made_later')).toMatch(/permission denied for table/);
  });
});

describe('as pi_web', () => {
  test.for([
    'create table made (id integer)',
    'create table pgboss.made (id integer)',
    'create schema made',
    'create view made as select 1',
    'create role made',
    'alter table plugins add column made integer',
    'alter table plugins disable row level security',
    'alter policy pi_web on plugins to public',
    'alter role pi_web createrole',
    'create index on plugins (name)',
    'drop table plugins',
    'truncate plugins',
    'set session_replication_role = replica',
    'select from supabase_migrations.schema_migrations',
    'select from pg_authid',
    `select pgboss.delete_queue('some-queue')`,
  ])('refuses %s', async (statement, { sql }) => {
    expect(await outcome(sql, WEB_ROLE, statement)).toMatch(/permission denied|must be owner/);
  });

  test('reads, inserts, updates and deletes the rows of every table', async ({ sql, tables }) => {
    for (const table of tables) {
      const [insert = '', ...others] = await statementsOn(sql, table);
      for (const statement of others)
        expect(await outcome(sql, WEB_ROLE, statement, KEYS_OFF), statement).toBe('1 rows');
      expect(await outcome(sql, WEB_ROLE, insert, `${KEYS_OFF}; delete from "${table}"`), insert).toBe('1 rows');
    }
  });

  test('reads, inserts, updates and deletes the rows of the queue', async ({ sql }) => {
    await sql`select pgboss.create_queue('some-queue', '{"policy": "standard"}')`;
    await sql`insert into pgboss.job (name) values ('some-queue')`;
    for (const statement of [
      `insert into pgboss.job (name) values ('some-queue')`,
      'select from pgboss.job_common',
      'update pgboss.job set priority = 1',
      'delete from pgboss.job',
      `select pgboss.create_queue('other-queue', '{"policy": "standard"}')`,
    ])
      expect(await outcome(sql, WEB_ROLE, statement), statement).toBe('1 rows');
  });

  test('has no attribute and no membership that would give it more', async ({ sql }) => {
    const [role] = await sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = ${WEB_ROLE}`;
    expect(Object.values(role)).toEqual(Array(5).fill(false));
    expect(await sql`select from pg_auth_members where member = ${WEB_ROLE}::regrole`).toHaveLength(0);
    const owned = await sql`select relname from pg_class where relowner = ${WEB_ROLE}::regrole`;
    expect(owned).toHaveLength(0);
  });

  test('takes the next number of every sequence, and sets none', async ({ sql }) => {
    const sequences = await sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'`;
    expect(sequences.length).toBeGreaterThan(4);
    for (const { name } of sequences) {
      expect(await outcome(sql, WEB_ROLE, `select nextval('${name}')`), name).toBe('1 rows');
      expect(await outcome(sql, WEB_ROLE, `select setval('${name}', 1)`), name).toMatch(/permission denied/);
    }
  });

  test('a table made later can be used', async ({ sql }) => {
    await sql`create table made_later (id integer generated always as identity)`;
    expect(await outcome(sql, WEB_ROLE, `select nextval('made_later_id_seq') from made_later`)).toBe('0 rows');
    expect(await outcome(sql, WEB_ROLE, `select nextval('made_later_id_seq')`)).toBe('1 rows');
  });
});

describe('ensure_metric_partition', () => {
  test.for(['null', `'1989-12-31'`, `'2100-01-01'`, `'infinity'`, `'-infinity'`, `'0044-03-15 BC'`])(
    'makes no partition for %s',
    async (day, { sql }) => {
      const made = outcome(sql, WEB_ROLE, `select ensure_metric_partition(${day})`);
      expect(await made).toMatch(/^no partition of plugin_metrics holds the day .*: it is not between 1990 and 2099$/);
    },
  );

  test('works with the rights of the owner, whatever search path its caller has', async ({ sql }) => {
    await sql`create schema elsewhere`;
    await sql`grant all on schema elsewhere to pi_web`;
    await sql`create table elsewhere.plugin_metrics (day date) partition by range (day)`;
    await sql`set search_path = elsewhere, public`;
    await sql`set role pi_web`;
    await sql`select public.ensure_metric_partition('2031-05-17')`;
    await sql`reset role`;
    const made = await sql`
      select relnamespace::regnamespace::text as schema, pg_get_userbyid(relowner) as owner, relrowsecurity as closed
      from pg_class where relname = 'plugin_metrics_2031_05'`;
    expect(made).toEqual([{ schema: 'public', owner: 'postgres', closed: true }]);
  });
});

// Foreign keys are not the matter here.
const KEYS_OFF = 'set local session_replication_role = replica';

function isPartition(table: string): boolean {
  return table.startsWith('plugin_metrics_');
}

async function statementsOn(sql: Sql, table: string): Promise<string[]> {
  const [column] = await sql`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'NO' and is_generated = 'NEVER' limit 1`;
  return [
    await insertStatement(sql, table),
    `select from "${table}"`,
    `update "${table}" set "${column?.name}" = "${column?.name}"`,
    `delete from "${table}"`,
  ];
}

/**
 * What a statement ends with when the role runs it, after what the owner runs before it: the
 * server's error or the number of rows; nothing is kept.
 */
async function outcome(sql: Sql, role: string, statement: string, before = ''): Promise<string> {
  await sql`begin`;
  try {
    await sql.unsafe(before);
    await sql.unsafe(`set local role ${role}`);
    return `${await sql.count(statement)} rows`;
  } catch (error) {
    return String((error as Error).message);
  } finally {
    await sql`rollback`;
  }
}
