import { embeddedDatabase } from '@pi/embedded-postgres';
import { describe, expect, inject } from 'vitest';
import { test as databaseTest } from '../test/fixture.ts';
import { type Sql, withSql } from '../test/sql.ts';
import { migrate } from './migrate.ts';

/** `bareUrl`: a database without a table; `bare`: statements over one connection to it. */
const test = databaseTest.extend<{ bareUrl: string; bare: Sql }>({
  bareUrl: async ({ task }, use) => {
    const name = `bare_${task.id.replaceAll(/\W/g, '_')}`;
    await use(await embeddedDatabase({ adminUrl: inject('adminUrl') }, name));
    await withSql(inject('adminUrl'), (sql) => sql.unsafe(`drop database ${name} with (force)`));
  },
  bare: async ({ bareUrl }: { bareUrl: string }, use: (sql: Sql) => Promise<void>) => {
    await withSql(bareUrl, use);
  },
});

const everything = (sql: Sql) =>
  sql`select relname, nspname from pg_class join pg_namespace n on n.oid = relnamespace
      where nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1, 2`;

describe('migrate', () => {
  test.for([
    ['a table of the same name', 'create table plugins (id integer)', 'plugins'],
    ['a view', 'create view sales as select 1', 'sales'],
    ['a queue of its own', 'create schema pgboss; create table pgboss.job (id integer)', 'job'],
    [
      'migrations of its own',
      `create schema supabase_migrations;
       create table supabase_migrations.schema_migrations (version text primary key);
       insert into supabase_migrations.schema_migrations values ('20200101000000')`,
      'supabase_migrations',
    ],
  ] as const)(
    'refuses a database of another program and changes nothing: %s',
    async ([, statements, name], { bare, bareUrl }) => {
      await bare.unsafe(statements);
      const before = await everything(bare);
      await expect(migrate(bareUrl)).rejects.toThrow(
        `the database holds tables of another program (${name}): use an empty database`,
      );
      expect(await everything(bare)).toEqual(before);
    },
  );

  test('refuses a database of a newer version and changes nothing', async ({ databaseUrl, sql }) => {
    await sql`insert into supabase_migrations.schema_migrations (version, name) values ('99990101000000', 'later')`;
    await sql`delete from supabase_migrations.schema_migrations where name = 'init'`;
    await expect(migrate(databaseUrl)).rejects.toThrow(
      /^the database was migrated by a newer version \(99990101000000\)/,
    );
    expect(await sql`select from supabase_migrations.schema_migrations where name = 'init'`).toEqual([]);
  });

  test('takes a database that has nothing but an extension', async ({ bare, bareUrl }) => {
    await bare.unsafe('create extension pg_stat_statements');
    expect(await migrate(bareUrl)).not.toEqual([]);
  });
});
