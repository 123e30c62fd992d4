import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { addDays, BACKFILL_SOURCES, COUNT_KINDS } from '@pi/domain';
import { embeddedDatabase } from '@pi/embedded-postgres';
import { asc } from 'drizzle-orm';
import { describe, expect, inject } from 'vitest';
import { test as databaseTest } from '../test/fixture.ts';
import { type Sql, withSql } from '../test/sql.ts';
import { connect } from './client.ts';
import { MIGRATIONS_FOLDER, migrate } from './migrate.ts';
import { pluginMetrics } from './schema/plugin-metrics.ts';
import { plugins } from './schema/plugins.ts';

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
  test('give the partitions of an older database their policy', async ({ emptyUrl, folder, sql }) => {
    await migrateAcross({ emptyUrl, folder }, 'web_role', () => sql`select ensure_metric_partition('2026-01-01')`);
    const policies = await sql`select roles::text from pg_policies where tablename = 'plugin_metrics_2026_01'`;
    expect(policies).toEqual([{ roles: '{pi_web}' }]);
  });

  test('let pi_web connect, and make no schemas and no temporary tables', async ({ emptyUrl, sql }) => {
    await migrate(emptyUrl);
    const [rights] = await sql`
      select has_database_privilege('pi_web', current_database(), 'temporary') as temporary,
        has_database_privilege('pi_web', current_database(), 'create') as creates,
        has_database_privilege('pi_web', current_database(), 'connect') as connects`;
    expect(rights).toEqual({ temporary: false, creates: false, connects: true });
  });

  test('says the same as the schema: nothing is left to generate', ({ folder }) => {
    const drizzleKit = join(PACKAGE, '../../node_modules/drizzle-kit/bin.cjs');
    const options = [
      '--dialect=postgresql',
      '--schema=./src/schema/index.ts',
      `--out=${relative(PACKAGE, folder)}`,
      '--prefix=supabase',
    ];
    const before = sqlFiles(folder);
    const output = execFileSync(process.execPath, [drizzleKit, 'generate', ...options], {
      cwd: PACKAGE,
      encoding: 'utf8',
    });
    expect(output).toContain('No schema changes');
    expect(sqlFiles(folder)).toEqual(before);
  });
});

describe('an owner who is no superuser, as on Supabase', () => {
  test('can apply every migration, and pi_web can make a partition then', async ({ task }) => {
    const name = `owner_${task.id.replaceAll(/\W/g, '_')}`;
    const url = Object.assign(new URL(inject('adminUrl')), { username: name, password: name, pathname: `/${name}` });
    await withSql(inject('adminUrl'), async (sql) => {
      await sql.unsafe(`create role ${name} login createrole password '${name}'`);
      await sql.unsafe(`create database ${name} owner ${name}`);
      await migrate(url.href);
      const owned = new URL(inject('adminUrl'));
      owned.pathname = `/${name}`;
      const made = await withSql(owned.href, async (own) => {
        await own`set role pi_web`;
        await own`select ensure_metric_partition('2031-05-17')`;
        return own`select pg_get_userbyid(relowner) as owner from pg_class where relname = 'plugin_metrics_2031_05'`;
      });
      expect(made).toEqual([{ owner: name }]);
      await sql.unsafe(`drop database ${name} with (force)`);
      await sql.unsafe(`drop role ${name}`);
    });
  });
});

/** Applies the migrations before one, and fills what is given in with its rows; then all others. */
async function migrateAcross(
  { emptyUrl, folder }: { emptyUrl: string; folder: string },
  name: string,
  fill: () => Promise<unknown>,
): Promise<void> {
  const files = sqlFiles(folder);
  const first = files.findIndex((file) => file.endsWith(`_${name}.sql`));
  expect(first, name).toBeGreaterThan(0);
  for (const file of files.slice(first)) rmSync(join(folder, file));
  await migrate(emptyUrl, folder);
  await fill();
  await migrate(emptyUrl);
}

async function partitionsOf(sql: Sql): Promise<string[]> {
  const rows = await sql`
    select relname as name, relrowsecurity as closed from pg_inherits join pg_class on oid = inhrelid
    where inhparent = 'plugin_metrics'::regclass order by 1`;
  expect(rows.every((row) => row.closed)).toBe(true);
  return rows.map((row) => row.name);
}

const PLUGIN = { url: 'https://toy.example', content_hash: '', read_from: 'data', first_seen_on: '2026-01-01' };

const NO_EXTRAS = { weeklyDownloads: null, githubStars: null, rank: null, ratingCountKind: null };
const NO_EXTRA_COLUMNS = { weekly_downloads: null, github_stars: null, rank: null, rating_count_kind: null };

describe('the numbers of plugins', () => {
  test('come through all ways they were ever kept in, with kinds and source', async ({ emptyUrl, folder, sql }) => {
    await migrateAcross({ emptyUrl, folder }, 'narrow_metrics', async () => {
      await sql`select ensure_metric_partition('2026-01-01'), ensure_metric_partition('2026-02-01')`;
      await sql`
        insert into plugin_metrics (plugin_id, day, observed_at, users, users_kind, downloads, downloads_kind, rating, rating_count, source)
        values (2, '2026-02-01', '2026-02-01T03:00:00.123Z', null, null, 70, 'rounded', null, null, 'figma-files'),
          (1, '2026-01-31', '2026-02-01T00:10:00Z', 5000000000, 'at_least', 9, 'exact', 4.538461538461538, 13, null)`;
    });
    const { db, close } = connect(emptyUrl);
    const rows = await db.select().from(pluginMetrics).orderBy(asc(pluginMetrics.pluginId));
    await close();
    expect(rows).toEqual([
      {
        pluginId: 1,
        day: '2026-01-31',
        observedAt: new Date('2026-02-01T00:10:00Z'),
        users: 5_000_000_000,
        usersKind: 'at_least',
        downloads: 9,
        downloadsKind: 'exact',
        rating: 4.538,
        ratingCount: 13,
        ...NO_EXTRAS,
        source: null,
      },
      {
        pluginId: 2,
        day: '2026-02-01',
        observedAt: new Date('2026-02-01T03:00:00.123Z'),
        users: null,
        usersKind: null,
        downloads: 70,
        downloadsKind: 'rounded',
        rating: null,
        ratingCount: null,
        ...NO_EXTRAS,
        source: 'figma-files',
      },
    ]);
    expect(await partitionsOf(sql)).toEqual(['plugin_metrics_2026_01', 'plugin_metrics_2026_02']);
    expect(await sql`select from pg_namespace where nspname = 'wide'`).toHaveLength(0);
  });

  test('come out of the arrays of months day by day: gaps, every flag, every source', async ({
    emptyUrl,
    folder,
    sql,
  }) => {
    const kinds = [null, ...COUNT_KINDS];
    // Those that the flags of that time knew.
    const sources = [null, ...BACKFILL_SOURCES.filter((source) => source !== 'sample-history')];
    const every = kinds.flatMap((users_kind) =>
      kinds.flatMap((downloads_kind) => sources.map((source) => ({ users_kind, downloads_kind, source }))),
    );
    // Plugin 1: a row of each kind of flags, with days between that were not looked at, over
    // months; plugin 2: the last of a month.
    const days = every.map((flags, n) => ({ flags, n, day: addDays('2025-11-29', n + Math.floor(n / 3)) }));
    const code = ({ users_kind, downloads_kind, source }: (typeof every)[number]) =>
      kinds.indexOf(users_kind) | (kinds.indexOf(downloads_kind) << 3) | (sources.indexOf(source) << 6);
    const shown = await (async () => {
      await migrateAcross({ emptyUrl, folder }, 'rows_a_day', async () => {
        for (const { flags, n, day } of days) {
          const at = `[${Number(day.slice(8))}]`;
          await sql`select ensure_metric_partition(${day})`;
          await sql.unsafe(`
            insert into plugin_metric_months as months (plugin_id, month, observed_at${at}, users${at}, downloads${at},
              rating_count${at}, rating_thousandths${at}, marks${at})
            values (1, date_trunc('month', '${day}'::date), '${day}T03:00:00.123Z', ${n * 1e9}, ${n % 2 ? n : null},
              ${n}, ${n}, ${code(flags)})
            on conflict (plugin_id, month) do update set observed_at${at} = excluded.observed_at${at},
              users${at} = excluded.users${at}, downloads${at} = excluded.downloads${at},
              rating_count${at} = excluded.rating_count${at},
              rating_thousandths${at} = excluded.rating_thousandths${at}, marks${at} = excluded.marks${at}`);
        }
        await sql`
          insert into plugin_metric_months (plugin_id, month, observed_at[31], users[31], marks[31])
          values (2, '2025-12-01', '2026-01-01T00:20:00Z', 7, 0)`;
        // A month of which every day was reverted.
        await sql`insert into plugin_metric_months (plugin_id, month, users) values (3, '2025-12-01', '{null,null}')`;
      });
      return sql`select * from plugin_metrics order by plugin_id, day`;
    })();
    expect(shown.map(({ day, ...row }) => ({ ...row, day: day.toISOString().slice(0, 10) }))).toEqual([
      ...days.map(({ flags, n, day }) => ({
        plugin_id: 1,
        day,
        observed_at: new Date(`${day}T03:00:00.123Z`),
        users: String(n * 1e9),
        downloads: n % 2 ? String(n) : null,
        rating_count: n,
        rating_thousandths: n,
        ...NO_EXTRA_COLUMNS,
        ...flags,
      })),
      {
        plugin_id: 2,
        day: '2025-12-31',
        observed_at: new Date('2026-01-01T00:20:00Z'),
        users: '7',
        downloads: null,
        rating_count: null,
        rating_thousandths: null,
        ...NO_EXTRA_COLUMNS,
        users_kind: null,
        downloads_kind: null,
        source: null,
      },
    ]);
    const months = [...new Set(days.map(({ day }) => `plugin_metrics_${day.slice(0, 7).replace('-', '_')}`))];
    expect(months.length).toBeGreaterThan(3);
    expect(await partitionsOf(sql)).toEqual(months);
  });
});

describe('revisions', () => {
  const content = { url: 'https://toy.example', name: 'A', description: 'Long', iconUrl: null };
  const revisions = [
    { plugin_id: 1, seen_at: '2026-01-01T03:00:00.123Z', content: { ...content, version: '1' }, source: 'figma-files' },
    {
      plugin_id: 1,
      seen_at: '2026-01-02T03:00:00Z',
      content: { ...content, version: '2', size: '1 kB' },
      source: null,
    },
    { plugin_id: 1, seen_at: '2026-01-03T03:00:00Z', content: { ...content, name: 'B', version: '2' }, source: null },
    { plugin_id: 1, seen_at: '2026-01-04T03:00:00Z', content: content, source: null },
    { plugin_id: 2, seen_at: '2026-01-01T03:00:00Z', content: content, source: null },
  ];
  const whole = revisions.map((one) => ({ ...one, seen_at: new Date(one.seen_at) }));
  const addPlugins = async (sql: Sql) => {
    await sql`insert into marketplaces (name) values ('toy')`;
    const rows = ['a', 'b'].map((id) => ({
      ...{ ...PLUGIN, marketplace: 'toy', external_id: id, name: id },
      ...{ last_seen_on: '2026-01-01', state_at: '2026-01-01' },
    }));
    await sql.insert('plugins', rows);
  };
  const stored = (sql: Sql) => sql`select * from plugin_revisions order by plugin_id, seen_at`;

  test('come through all ways they were ever kept in, when and from where', async ({ emptyUrl, folder, sql }) => {
    await migrateAcross({ emptyUrl, folder }, 'revisions_by_bases', async () => {
      await addPlugins(sql);
      await sql`
        insert into plugin_revisions (plugin_id, seen_at, content, source, content_hash)
        select plugin_id, seen_at, content, source, '' from jsonb_to_recordset(${JSON.stringify(revisions)})
          as row (plugin_id integer, seen_at timestamptz, content jsonb, source backfill_source)`;
    });
    expect(await stored(sql)).toEqual(whole);
  });

  test('are whole again that were kept as changes to several bases', async ({ emptyUrl, folder, sql }) => {
    await migrateAcross({ emptyUrl, folder }, 'rows_a_day', async () => {
      await addPlugins(sql);
      const bases = [
        { plugin_id: 1, base: 1, content: content },
        { plugin_id: 1, base: 2, content: { ...content, name: 'B' } },
        { plugin_id: 2, base: 1, content: content },
      ];
      await sql.insert('revision_bases', bases);
      const changes = [{ version: '1' }, { version: '2', size: '1 kB' }, { version: '2' }, {}, {}];
      for (const [n, { content: _, ...key }] of revisions.entries())
        await sql.insert('revision_changes', [{ ...key, base: n === 2 ? 2 : 1, changes: changes[n] ?? {} }]);
    });
    expect(await stored(sql)).toEqual(whole);
    await sql`delete from plugins where id = 1`;
    expect(await stored(sql)).toEqual(whole.slice(4));
    expect(await sql`select from pg_class where relname ~ '^revision'`).toHaveLength(0);
  });
});

describe('units_logged_once', () => {
  test('keeps units of work, those that were in no batch too', async ({ emptyUrl, folder, sql }) => {
    await migrateAcross({ emptyUrl, folder }, 'units_logged_once', async () => {
      await sql`insert into marketplaces (name) values ('toy')`;
      await sql`insert into ingestion_runs (kind, marketplace, day, counts) values ('daily', 'toy', '2026-01-01', '{}')`;
      await sql`
        insert into ingestion_units (run_id, key, position, batch, status)
        select id, key, position, batch, units.status
        from ingestion_runs, (values ('a', 0, 1, 'done'), ('b', 1, null, 'todo')) units (key, position, batch, status)`;
    });
    expect(await sql`select key, position, batch, status from ingestion_units order by key`).toEqual([
      { key: 'a', position: 0, batch: 1, status: 'done' },
      { key: 'b', position: 1, batch: 0, status: 'todo' },
    ]);
  });
});

describe('words_of_the_field', () => {
  test('keeps every row under its new names', async ({ emptyUrl, folder, sql }) => {
    const counts = { units: 2, listings: 1, revisions: 1, events: 4, gone: 0, failures: 2 };
    await migrateAcross({ emptyUrl, folder }, 'words_of_the_field', async () => {
      await sql`insert into instance (data_origin, forget_key) values ('live', 'key')`;
      await sql`insert into forgotten (hash) values ('one'), ('two')`;
      await sql`insert into marketplaces (name) values ('toy')`;
      await sql`insert into companies (slug, name, name_key) values ('whole', 'Whole', 'whole'), ('part', 'Part', 'part')`;
      await sql`
        insert into plugins (marketplace, external_id, company_id, company_because, url, name, content_hash, read_from,
          first_seen_on, last_seen_on, state_at, users, users_kind, users_on, users_change_30d, rating, rating_count)
        values ('toy', 'a', 2, 'split', 'https://toy.example/a', 'A', 'hash', 'data', '2026-01-01', '2026-01-02', '2026-01-02T03:00:00Z',
          5000000000, 'at_least', '2026-01-02', 0.25, 4.5384, 13),
          ('toy', 'b', null, null, 'https://toy.example/b', 'B', 'hash', 'data', '2026-01-01', '2026-01-01', '2026-01-01T03:00:00Z',
          null, null, null, null, null, null)`;
      await sql`insert into company_changes (kind, company_id, by) values ('split', 2, 'operator')`;
      await sql`insert into company_moves (change_id, company_id, plugin_id, because) values (1, 1, 1, 'name')`;
      await sql`
        insert into company_marks (kind, value, company_id, given_by, taken_by)
        values ('name', 'whole', 1, null, null), ('site', 'part.example', 2, 1, null), ('site', 'part.example', 1, null, 1)`;
      await sql`
        insert into market_events (marketplace, plugin_id, day, at, kind, before, after)
        values ('toy', 1, '2026-01-02', '2026-01-02T03:00:00Z', 'renamed', 'Z', 'A')`;
      await sql`
        insert into marketplace_days (marketplace, day, plugins, companies, seen, appeared, disappeared, whole_list,
          headline_total, headline_median, headline_p90, histogram)
        values ('toy', '2026-01-02', 2, 1, 1, 0, 0, true, 10, 5, 9, '[]')`;
      const [run] = await sql`
        insert into ingestion_runs (kind, marketplace, day, status, whole_coverage, whole_list, counts)
        values ('daily', 'toy', '2026-01-02', 'partial', false, true, ${JSON.stringify(counts)}) returning id`;
      await sql`
        insert into ingestion_failures (run_id, marketplace, kind, message, raw_page, at)
        values (${run?.id}, 'toy', 'stalled_day', 'as before', 'abc', '2026-01-02'),
          (${run?.id}, 'toy', 'invalid_value', 'users', null, '2026-01-02')`;
      await sql`insert into raw_manifests (run_id, day, responses, marketplace, sha256) values (${run?.id}, '2026-01-02', 3, 'toy', 'def')`;
      await sql`insert into host_turns (host, next_at) values ('toy.example', '2026-01-02')`;
      await sql`insert into host_places (host, place, held_until) values ('toy.example', 1, '2026-01-02')`;
    });
    const [instance] = await sql`select data_origin, suppression_key from instance`;
    expect(instance).toEqual({ data_origin: 'live', suppression_key: 'key' });
    expect(await sql`select hash from suppression_list order by 1`).toEqual([{ hash: 'one' }, { hash: 'two' }]);
    const { db, close } = connect(emptyUrl);
    expect(await db.select().from(plugins).orderBy(asc(plugins.externalId))).toMatchObject([
      {
        ...{ externalId: 'a', companyId: 2, companyMatchReason: 'split', users: 5_000_000_000, usersKind: 'at_least' },
        ...{ usersOn: '2026-01-02', usersChange30d: 0.25, rating: 4.5384, ratingCount: 13, lastSeenOn: '2026-01-02' },
        ...{ stateAt: new Date('2026-01-02T03:00:00Z'), usersTier: 111, downloads: null, downloadsTier: null },
      },
      { externalId: 'b', companyMatchReason: null, users: null, usersTier: null, lastSeenOn: '2026-01-01' },
    ]);
    await close();
    expect(await sql`select match_reason from company_moves`).toEqual([{ match_reason: 'name' }]);
    expect(
      await sql`select value, company_id, added_by_change_id as added from company_identifiers order by 1, 2`,
    ).toEqual([
      // What the split took from the first company is the second one's alone.
      { value: 'part.example', company_id: 2, added: 1 },
      { value: 'whole', company_id: 1, added: null },
    ]);
    expect(await sql`select kind, before, after from market_changes`).toEqual([
      { kind: 'renamed', before: 'Z', after: 'A' },
    ]);
    expect(
      await sql`select has_complete_list, primary_total, primary_median, primary_p90 from marketplace_days`,
    ).toEqual([{ has_complete_list: true, primary_total: 10, primary_median: 5, primary_p90: 9 }]);
    const { events, ...others } = counts;
    expect(await sql`select is_discovery_complete, has_complete_list, counts from ingestion_runs`).toEqual([
      { is_discovery_complete: false, has_complete_list: true, counts: { ...others, changes: events } },
    ]);
    expect(await sql`select kind, body_sha256 from ingestion_failures order by id`).toEqual([
      { kind: 'stale_day', body_sha256: 'abc' },
      { kind: 'invalid_value', body_sha256: null },
    ]);
    expect(await sql`select sha256, responses from archive_manifests`).toEqual([{ sha256: 'def', responses: 3 }]);
    expect(await sql`select host, slot from host_leases join host_slots using (host)`).toEqual([
      { host: 'toy.example', slot: 1 },
    ]);
  });

  test('leaves no old word in the name of anything', async ({ databaseUrl }) => {
    const names = await withSql(
      databaseUrl,
      (sql) => sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace
      union select attname from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and not attisdropped
      union select conname from pg_constraint where connamespace = 'public'::regnamespace`,
    );
    const old =
      /_marks|market_events|raw_|forg[eo]t|host_turns|host_places|because|given_by|taken_by|whole_|headline|held_/;
    expect(names.map((row) => row.name).filter((name) => old.test(name))).toEqual([]);
  });
});

function sqlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
}

describe('identity', () => {
  test('lets every plugin with a developer be matched again, where it is', async ({ emptyUrl, folder, sql }) => {
    await migrateAcross({ emptyUrl, folder }, 'identity', async () => {
      await sql`insert into marketplaces (name) values ('toy')`;
      await sql`insert into companies (slug, name, name_key) values ('acme', 'Acme', 'acme')`;
      await sql`
        insert into plugins (marketplace, external_id, company_id, company_match_reason, developer_name, url, name,
          content_hash, read_from, first_seen_on, last_seen_on, state_at)
        select 'toy', id, 1, reason, developer, 'https://toy.example', id, 'hash', 'data', '2026-01-01', '2026-01-01', now()
        from (values ('a', 'publisher', 'Acme'), ('b', 'split', null)) known (id, reason, developer)`;
      await sql`insert into company_changes (kind, company_id, by) values ('split', 1, 'test')`;
      await sql`
        insert into company_moves (change_id, company_id, plugin_id, match_reason)
        select 1, 1, plugins.id, reason from plugins join (values ('a', 'site'), ('b', 'name')) moved (id, reason)
          on external_id = moved.id`;
    });
    expect(await sql`select external_id, company_id, company_match_reason from plugins order by 1`).toEqual([
      { external_id: 'a', company_id: 1, company_match_reason: null },
      { external_id: 'b', company_id: 1, company_match_reason: 'split' },
    ]);
    expect(await sql`select match_reason from company_moves order by 1`).toEqual([
      { match_reason: 'name' },
      { match_reason: 'verified_site' },
    ]);
  });
});
