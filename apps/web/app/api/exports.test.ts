import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pluginRevisions, plugins } from '@pi/db';
import { claimDataOrigin } from '@pi/db/queries/runs/data-origin';
import { test as base } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { seedDay, seedMetric, TODAY } from '@pi/db/testing/seed-market';
import { openDuckDb } from '@pi/operations/testing/open-duckdb';
import { NextRequest } from 'next/server';
import { afterEach, beforeAll, describe, expect, vi } from 'vitest';

const MARKET = 'firefox';
/** More than are read at once. */
const MANY = 1100;

type Get = (path: string, query?: string, init?: { headers?: Record<string, string> }) => Promise<Response>;

// Modules are reset for each test, because they keep pool and settings.
const test = base.extend<{ get: Get; duckdb: (bytes: ArrayBuffer) => Promise<Awaited<ReturnType<typeof openDuckDb>>> }>(
  {
    get: async ({ databaseUrl, db }, use) => {
      vi.stubEnv('DATABASE_URL', databaseUrl);
      vi.stubEnv('LOG_LEVEL', 'silent');
      vi.resetModules();
      await seedDay(db, TODAY, { marketplace: MARKET, plugins: 2 });
      await claimDataOrigin(db, 'sample');
      const of = { marketplace: MARKET, users: 9 };
      for (const [externalId, name] of [
        ['a', '=1+1'],
        ['b', 'Émile "x"'],
      ])
        await seedFacts(db, { externalId: externalId ?? '', name: name ?? '', ...of });
      await use(async (path, query = '', init = {}) => {
        const name = /marketplaces\/(.*)/.exec(path)?.[1];
        const route = name
          ? await import('./v1/exports/marketplaces/[name]/route.ts')
          : await import('./v1/exports/plugins/route.ts');
        const request = new NextRequest(`http://localhost/api/v1/exports/${path}?${query}`, init);
        return route.GET(request, { params: Promise.resolve(name ? { name } : {}) } as never);
      });
    },
    duckdb: async ({ db: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'web-exports-'));
      await use(async (bytes) => {
        await writeFile(join(folder, 'file.parquet'), Buffer.from(bytes));
        const duckdb = await openDuckDb();
        await duckdb.rows(`create view file as select * from read_parquet('${folder}/file.parquet')`);
        return duckdb;
      });
      await rm(folder, { recursive: true });
    },
  },
);

afterEach(() => {
  vi.unstubAllEnvs();
});

// The first import takes longer than a test may.
beforeAll(async () => {
  await import('./v1/exports/plugins/route.ts');
  await import('./v1/exports/marketplaces/[name]/route.ts');
}, 60_000);

describe('/api/v1/exports', () => {
  test('refuses an unknown format, filter, table and span, and names them', async ({ get }) => {
    const issues = async (path: string, query: string) => {
      const response = await get(path, query);
      const { issues: all } = (await response.json()) as { issues: { field: string }[] };
      return [response.status, ...all.map(({ field }) => field)];
    };
    expect(await issues('plugins', 'format=xlsx')).toEqual([400, 'format']);
    expect(await issues('plugins', 'usres=1-2')).toEqual([400, 'usres']);
    expect(await issues('plugins', 'cursor=x')).toEqual([400, 'cursor']);
    expect(await issues(`marketplaces/${MARKET}`, 'table=users')).toEqual([400, 'table']);
    expect(await issues(`marketplaces/${MARKET}`, 'table=changes&from=2026-11-20&to=2026-11-01')).toEqual([
      400,
      'from',
    ]);
    expect(await issues(`marketplaces/${MARKET}`, 'from=2026-11-01&to=2026-11-20')).toEqual([400, 'from', 'to']);
    expect(await issues('marketplaces/nowhere', '')).toEqual([404, 'name']);
  });

  test('gives the plugins that pass filters as CSV that no spreadsheet calculates', async ({ get }) => {
    const response = await get('plugins', 'users=5-&sort=name&order=desc');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="plugins.csv"');
    const [header, ...lines] = (await response.text()).trimEnd().split('\r\n');
    expect(header).toMatch(/^id,marketplace,externalId,name,.*,users,usersKind,usersDay,/);
    expect(lines.map((line) => line.split(',').slice(0, 4))).toEqual([
      ['firefox:b', MARKET, 'b', '"Émile ""x"""'],
      ['firefox:a', MARKET, 'a', "'=1+1"],
    ]);
  });

  test('gives the format that Accept names where none is asked for, else CSV', async ({ get }) => {
    const typeOf = async (query: string, Accept?: string) => {
      const response = await get('plugins', query, Accept ? { headers: { Accept } } : {});
      await response.body?.cancel();
      return response.status === 200 ? response.headers.get('content-type') : response.status;
    };
    expect(await typeOf('', 'application/vnd.apache.parquet')).toBe('application/vnd.apache.parquet');
    for (const accept of ['text/x-ndjson', 'application/x-ndjson, text/csv;q=0.5'])
      expect(await typeOf('', accept)).toBe('text/x-ndjson; charset=utf-8');
    for (const accept of [undefined, '*/*', 'text/html, */*;q=0.8', 'text/csv'])
      expect(await typeOf('', accept)).toBe('text/csv; charset=utf-8');
    expect(await typeOf('format=jsonl', '*/*')).toBe('text/x-ndjson; charset=utf-8');
    expect(await typeOf('', 'application/json')).toBe(406);
    expect(await typeOf('format=csv', 'application/vnd.apache.parquet')).toBe(406);
  });

  test('gives plugins without a rating last, ascending too', async ({ get, db }) => {
    await seedFacts(db, { externalId: 'c', marketplace: MARKET, rating: 3 });
    const text = await (await get('plugins', 'sort=rating&order=asc')).text();
    const ids = text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(',')[0]);
    expect(ids).toEqual(['id', 'firefox:c', 'firefox:a', 'firefox:b']);
  });

  test('gives JSON lines', async ({ get }) => {
    const text = await (await get(`marketplaces/${MARKET}`, 'format=jsonl')).text();
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toMatchObject([
      { id: 'firefox:a', users: 9, usersKind: 'exact', tags: [] },
      { id: 'firefox:b', users: 9 },
    ]);
  });

  test('gives Parquet in which DuckDB finds the totals of the database', async ({ get, db, sql, duckdb }) => {
    for (let at = 0; at < MANY; at += 1) await db.insert(plugins).values(aPlugin(at));
    await db.execute(
      `insert into plugin_facts (plugin_id, marketplace, status, users, listed_on, first_seen_on)
       select id, marketplace, status, users, first_seen_on, first_seen_on from plugins where external_id like 'many-%'`,
    );
    const response = await get(`marketplaces/${MARKET}`, 'format=parquet');
    const file = await duckdb(await response.arrayBuffer());
    const [total] = await sql`select sum(users)::int as users from plugins`;
    const found = await file.rows('select count(*)::int as rows, sum(users)::int as users from file');
    expect(found).toEqual([{ rows: MANY + 2, users: total?.users }]);
    file.close();
  });

  test('gives numbers of a span of days, and says their units', async ({ get, db, duckdb }) => {
    const [plugin] = await db.select().from(plugins);
    for (const day of ['2026-11-01', '2026-11-10', TODAY])
      await seedMetric(db, plugin?.id ?? 0, day, { users: 5, usersKind: 'rounded' });
    const response = await get(`marketplaces/${MARKET}`, `table=metrics&from=2026-11-10&format=parquet`);
    const bytes = await response.arrayBuffer();
    expect(response.headers.get('data-origin')).toBe('sample');
    const file = await duckdb(bytes);
    expect(await file.rows('select id, day::varchar as day, users, "usersKind" from file order by day')).toEqual(
      ['2026-11-10', TODAY].map((day) => ({ id: 'firefox:a', day, users: 5n, usersKind: 'rounded' })),
    );
    expect(Buffer.from(bytes).toString('latin1')).toContain('"name":"users","type":"int64","unit":"users"');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/pi\.dataOrigin.{1,4}sample/s);
    file.close();
  });

  test('shows no e-mail address of a developer', async ({ get, db }) => {
    const [plugin] = await db.select().from(plugins);
    const content = { name: 'a', url: 'https://a.example', developer: { name: 'Jane', email: 'jane@a.example' } };
    await db.insert(pluginRevisions).values({ pluginId: plugin?.id ?? 0, seenAt: new Date(), content });
    for (const table of ['plugins', 'revisions', 'changes', 'metrics'])
      for (const format of ['csv', 'jsonl']) {
        const text = await (await get(`marketplaces/${MARKET}`, `table=${table}&format=${format}`)).text();
        expect(text).not.toContain('@');
        if (table === 'revisions') expect(text).toContain('Jane');
      }
  });

  test('holds no connection and runs no statement for a reader that waits or has gone', async ({ get, db, sql }) => {
    for (let at = 0; at < MANY; at += 1) await db.insert(plugins).values(aPlugin(at));
    const [plugin] = await db.select().from(plugins);
    await seedMetric(db, plugin?.id ?? 0, TODAY, { users: 5 });
    await db.execute(`insert into plugin_metrics (plugin_id, day, observed_at, users)
      select id, '${TODAY}', now(), 1 from plugins where external_id like 'many-%'`);
    const { body } = await get(`marketplaces/${MARKET}`, 'table=metrics&format=jsonl');
    const lines = body?.getReader();
    const { value } = (await lines?.read()) ?? {};
    expect(new TextDecoder().decode(value).trimEnd().split('\n')).toHaveLength(99);
    const others = () => sql`select state, query from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid() and state <> 'idle' and backend_type = 'client backend'`;
    // Counts of requests are written meanwhile.
    await vi.waitFor(async () => expect(await others()).toEqual([]), 10_000);
    await lines?.cancel();
    await vi.waitFor(async () => expect(await others()).toEqual([]), 10_000);
  });
});

function aPlugin(at: number): typeof plugins.$inferInsert {
  return {
    ...{ marketplace: MARKET, externalId: `many-${at}`, name: `Many ${at}`, url: 'https://m.example', users: at },
    ...{ contentHash: 'hash', readFrom: 'data', firstSeenOn: TODAY, lastSeenOn: TODAY, stateAt: new Date() },
  };
}
