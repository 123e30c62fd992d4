import { describe, expect } from 'vitest';
import { insertStatement, listTables, ROW_DAY } from '../test/every-table.ts';
import { test as databaseTest } from '../test/fixture.ts';
import type { Sql } from '../test/sql.ts';

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

  test('has no policy that lets anybody in', async ({ sql }) => {
    expect(await sql`select tablename, policyname from pg_policies where schemaname = 'public'`).toEqual([]);
  });

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

  test('have row level security and no policy', async ({ sql }) => {
    const open = await sql`
      select relname from pg_class
      where relnamespace = 'pgboss'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`;
    expect(open).toEqual([]);
    expect(await sql`select from pg_policies where schemaname = 'pgboss'`).toHaveLength(0);
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
 * What a statement ends with when the role runs it: the server's error or the number of rows;
 * nothing is kept.
 */
async function outcome(sql: Sql, role: string, statement: string): Promise<string> {
  await sql`begin`;
  try {
    await sql.unsafe(`set local role ${role}`);
    return `${await sql.count(statement)} rows`;
  } catch (error) {
    return String((error as Error).message);
  } finally {
    await sql`rollback`;
  }
}
