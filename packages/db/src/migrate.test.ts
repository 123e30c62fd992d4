import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { embeddedDatabase } from '@pi/embedded-postgres';
import { asc } from 'drizzle-orm';
import { describe, expect, inject } from 'vitest';
import { test as databaseTest } from '../test/fixture.ts';
import { type Sql, withSql } from '../test/sql.ts';
import { connect } from './client.ts';
import { MIGRATIONS_FOLDER, migrate } from './migrate.ts';
import { pluginMetrics } from './schema/plugin-metrics.ts';

const PACKAGE = join(import.meta.dirname, '..');

/** `emptyUrl`: a database that has no migration yet. `folder`: a copy of the migrations. */
const test = databaseTest.extend<{ emptyUrl: string; folder: string; sql: Sql }>({
  emptyUrl: async ({ task }, use) => {
    const name = `empty_${task.id.replaceAll(/\W/g, '_')}`;
    await use(await embeddedDatabase({ adminUrl: inject('adminUrl') }, name));
    await withSql(inject('adminUrl'), (sql) => sql.unsafe(`drop database ${name} with (force)`));
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'plugin-intelligence-migrations-'));
    cpSync(MIGRATIONS_FOLDER, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  sql: async ({ emptyUrl }: { emptyUrl: string }, use: (sql: Sql) => Promise<void>) => {
    await withSql(emptyUrl, use);
  },
});

describe('migrate', () => {
  test('leaves nothing behind when one file fails', async ({ emptyUrl, folder, sql }) => {
    writeFileSync(
      join(folder, '99990101000000_broken.sql'),
      'create table half (id integer);--> statement-breakpoint\nno sql',
    );
    await expect(migrate(emptyUrl, folder)).rejects.toThrow(/syntax error/);
    expect(await sql`select from pg_class where relnamespace = 'public'::regnamespace`).toHaveLength(0);
  });

  test('applies every file once when two start at the same moment', async ({ emptyUrl, sql }) => {
    const [first, second] = await Promise.all([migrate(emptyUrl), migrate(emptyUrl)]);
    expect([...first, ...second].map((name) => `${name}.sql`)).toEqual(sqlFiles(MIGRATIONS_FOLDER));
    expect(await sql`select version from supabase_migrations.schema_migrations`).toHaveLength(
      first.length + second.length,
    );
  });

  test('applies nothing to a database that has every migration', async ({ databaseUrl }) => {
    expect(await migrate(databaseUrl)).toEqual([]);
  });

  test('applies only what is new', async ({ databaseUrl, folder }) => {
    writeFileSync(join(folder, '99990101000000_new.sql'), 'create table brand_new (id integer)');
    expect(await migrate(databaseUrl, folder)).toEqual(['99990101000000_new']);
  });

  test('records what it applied where the Supabase CLI looks', async ({ emptyUrl, sql }) => {
    await migrate(emptyUrl);
    const rows =
      await sql`select version, name, statements from supabase_migrations.schema_migrations order by version`;
    expect(rows.map((row) => `${row.version}_${row.name}.sql`)).toEqual(sqlFiles(MIGRATIONS_FOLDER));
    expect(rows[0]?.statements[0]).toMatch(/^CREATE TYPE/);
  });
});

describe('supabase/migrations', () => {
  test('says the same as the schema: nothing is left to generate', ({ folder }) => {
    const drizzleKit = join(PACKAGE, '../../node_modules/drizzle-kit/bin.cjs');
    const options = [
      '--dialect=postgresql',
      '--schema=./src/schema/index.ts',
      `--out=${relative(PACKAGE, folder)}`,
      '--prefix=supabase',
    ];
    const before = sqlFiles(folder);
    const said = execFileSync(process.execPath, [drizzleKit, 'generate', ...options], {
      cwd: PACKAGE,
      encoding: 'utf8',
    });
    expect(said).toContain('No schema changes');
    expect(sqlFiles(folder)).toEqual(before);
  });
});

describe('narrow_metrics and metric_months', () => {
  test('keep every number, kind and source, in partitions by month', async ({ emptyUrl, folder, sql }) => {
    const files = sqlFiles(folder);
    const first = files.findIndex((file) => file.endsWith('_narrow_metrics.sql'));
    for (const file of files.slice(first)) rmSync(join(folder, file));
    await migrate(emptyUrl, folder);
    await sql`select ensure_metric_partition('2026-01-01'), ensure_metric_partition('2026-02-01')`;
    await sql`
      insert into plugin_metrics (plugin_id, day, observed_at, users, users_kind, downloads, downloads_kind, rating, rating_count, source)
      values (2, '2026-02-01', '2026-02-01T03:00:00.123Z', null, null, 70, 'rounded', null, null, 'figma-files'),
        (1, '2026-01-31', '2026-02-01T00:10:00Z', 5000000000, 'at_least', 9, 'exact', 4.538461538461538, 13, null)`;

    await migrate(emptyUrl);
    const { db, close } = connect(emptyUrl);
    const rows = await db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.pluginId));
    await close();
    expect(rows).toEqual([
      {
        pluginId: 1,
        day: '2026-01-31',
        month: '2026-01-01',
        observedAt: new Date('2026-02-01T00:10:00Z'),
        users: 5_000_000_000,
        downloads: 9,
        rating: 4.538,
        ratingCount: 13,
        marks: { usersKind: 'at_least', downloadsKind: 'exact', source: null },
      },
      {
        pluginId: 2,
        day: '2026-02-01',
        month: '2026-02-01',
        observedAt: new Date('2026-02-01T03:00:00.123Z'),
        users: null,
        downloads: 70,
        rating: null,
        ratingCount: null,
        marks: { usersKind: null, downloadsKind: 'rounded', source: 'figma-files' },
      },
    ]);
    const partitions =
      await sql`select relname from pg_class where relname ~ '^plugin_metric_months_2' and relkind = 'r' order by 1`;
    expect(partitions.map((row) => row.relname)).toEqual([
      'plugin_metric_months_2026_01',
      'plugin_metric_months_2026_02',
    ]);
    expect(await sql`select from pg_namespace where nspname = 'wide'`).toHaveLength(0);
  });
});

describe('revisions_by_bases', () => {
  test('keeps what every revision said, when and from where, texts of a plugin once', async ({
    emptyUrl,
    folder,
    sql,
  }) => {
    const files = sqlFiles(folder);
    const first = files.findIndex((file) => file.endsWith('_revisions_by_bases.sql'));
    for (const file of files.slice(first)) rmSync(join(folder, file));
    await migrate(emptyUrl, folder);
    await sql`insert into marketplaces (name) values ('toy')`;
    await sql`
      insert into plugins (marketplace, external_id, url, name, content_hash, read_from, first_seen_on, last_seen_on, state_at)
      select 'toy', id, 'https://toy.example', id, '', 'data', '2026-01-01', '2026-01-01', '2026-01-01' from unnest(array['a', 'b']) id`;
    const said = { url: 'https://toy.example', name: 'A', description: 'Long', iconUrl: null };
    const revisions = [
      { plugin_id: 1, seen_at: '2026-01-01T03:00:00.123Z', content: { ...said, version: '1' }, source: 'figma-files' },
      { plugin_id: 1, seen_at: '2026-01-02T03:00:00Z', content: { ...said, version: '2', size: '1 kB' }, source: null },
      { plugin_id: 1, seen_at: '2026-01-03T03:00:00Z', content: { ...said, name: 'B', version: '2' }, source: null },
      { plugin_id: 1, seen_at: '2026-01-04T03:00:00Z', content: said, source: null },
      { plugin_id: 2, seen_at: '2026-01-01T03:00:00Z', content: said, source: null },
    ];
    await sql`
      insert into plugin_revisions (plugin_id, seen_at, content, source, content_hash)
      select plugin_id, seen_at, content, source, '' from jsonb_to_recordset(${JSON.stringify(revisions)})
        as row (plugin_id integer, seen_at timestamptz, content jsonb, source backfill_source)`;

    await migrate(emptyUrl);
    expect(await sql`select * from plugin_revisions order by plugin_id, seen_at`).toEqual(
      revisions.map((one) => ({ ...one, seen_at: new Date(one.seen_at) })),
    );
    expect(await sql`select plugin_id, base, content->>'name' as name from revision_bases order by 1, 2`).toEqual([
      { plugin_id: 1, base: 1, name: 'A' },
      { plugin_id: 1, base: 2, name: 'B' },
      { plugin_id: 2, base: 1, name: 'A' },
    ]);
  });
});

function sqlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
}
