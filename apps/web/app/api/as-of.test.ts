import { ingestionRuns } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { seedFound } from '@pi/db/testing/seed-found';
import { seedCompany, seedDay, seedMetric } from '@pi/db/testing/seed-market';
import { NO_COUNTS } from '@pi/domain';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';
import { asOfIssues } from '#lib/as-of-issues.ts';
import { type EndpointPath, loadHandler } from '#lib/call-endpoint.ts';
import { partsOf } from '#lib/openapi/testing/parts-of.ts';

type Body = Record<string, unknown> & { issues?: { field: string }[] };
const [FIRST, DAY, TODAY] = ['2026-11-01', '2026-11-10', '2026-11-20'];

/** Every address that answers as of a day. */
const PATHS: readonly EndpointPath[] = [
  '/api/v1/plugins',
  '/api/v1/plugins/{id}',
  '/api/v1/plugins/{id}/metrics',
  '/api/v1/companies',
  '/api/v1/companies/{slug}',
  '/api/v1/changes',
  '/api/v1/marketplaces/{name}',
  '/api/v1/marketplaces/{name}/plugins',
  '/api/v1/marketplaces/{name}/companies',
];
const PARTS = { id: 'firefox:a', slug: 'acme', name: 'firefox' };

type Get = (path: EndpointPath, query: string, others?: Record<string, string>) => Promise<[number, Body]>;

// Modules are reset for each test, because they keep pool and settings.
const test = base.extend<{ get: Get }>({
  get: async ({ databaseUrl, db }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    for (const day of [FIRST, TODAY]) await seedDay(db, day, { marketplace: 'firefox', plugins: 1 });
    const companyId = await seedCompany(db, 'acme');
    const of = { marketplace: 'firefox', firstSeenOn: FIRST, users: 9, usersOn: TODAY, companyId };
    const id = await seedFound(db, { externalId: 'a', ...of });
    for (const [day, users] of [[FIRST, 5] as const, [TODAY, 9] as const])
      await seedMetric(db, id, day, { users, usersKind: 'exact' });
    await use(async (path, query, others) => {
      const request = new NextRequest(`http://localhost${path}?${query}`);
      const handler = await loadHandler(path);
      const response = await handler(request, { params: Promise.resolve(partsOf(path, { ...PARTS, ...others })) });
      return [response.status, (await response.json()) as Body];
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('asOf', () => {
  test('is a parameter of these addresses alone', async () => {
    const { ENDPOINTS: all } = await import('#lib/endpoints.ts');
    const knowing = Object.entries(all).filter(([, { query }]) => 'asOf' in query.shape);
    expect(knowing.map(([path]) => path).sort()).toEqual(PATHS.toSorted());
  });

  test.for(PATHS)(
    'of %s answers 400 before the first day, in the future and for what is no day',
    async (path, { get }) => {
      for (const day of ['2026-10-31', '2999-01-01', 'x', '']) {
        const [status, { issues }] = await get(path, `asOf=${day}`);
        expect([status, issues]).toMatchObject([400, [{ field: 'asOf' }]]);
      }
    },
  );

  test.for(PATHS)('of %s answers between two readings', async (path, { get }) => {
    const [status, body] = await get(path, `asOf=${DAY}`);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.next ?? null).toBeNull();
  });

  test('answers 404 for an unknown company, and no plugins for one that has none', async ({ get, db }) => {
    await seedCompany(db, 'empty');
    const path = '/api/v1/companies/{slug}';
    expect((await get(path, `asOf=${DAY}`, { slug: 'unknown' }))[0]).toBe(404);
    const [status, { company }] = await get(path, `asOf=${DAY}`, { slug: 'empty' });
    expect([status, company]).toMatchObject([200, { slug: 'empty', plugins: [] }]);
  });

  test.for([
    ...['/plugins', '/plugins/lists/abandoned', '/tags/tabs', '/companies', '/companies/acme', '/changes'],
    ...['/marketplaces/firefox', '/plugins/firefox%3Aa', '/plugins/firefox%3Aa/chart.csv'],
  ])('of the page %s is refused before the first day', async (path, { db }) => {
    await seedFound(db, { externalId: 'a', marketplace: 'firefox', firstSeenOn: FIRST });
    await seedDay(db, FIRST, { marketplace: 'firefox' });
    expect(await asOfIssues(db, path, '2026-10-31')).toMatchObject([{ field: 'asOf' }]);
    expect(await asOfIssues(db, path, FIRST)).toEqual([]);
  });

  test('gives the numbers of the day to lists, and keeps the day in the address of the next part', async ({
    get,
    db,
  }) => {
    await seedFound(db, { externalId: 'b', marketplace: 'firefox', firstSeenOn: FIRST });
    const [, { plugins, next, asOf, corrections, total }] = await get('/api/v1/plugins', `asOf=${DAY}&limit=1`);
    expect(plugins).toMatchObject([{ id: 'firefox:a', users: { value: 5 } }]);
    expect({ asOf, corrections, total }).toEqual({ asOf: FIRST, corrections: [], total: 2 });
    expect(new URL(String(next), 'http://localhost').searchParams.get('asOf')).toBe(DAY);
    const cursor = new URL(String(next), 'http://localhost').searchParams.get('cursor');
    expect((await get('/api/v1/plugins', `asOf=${DAY}&cursor=${cursor}`))[0]).toBe(200);
    for (const query of [`cursor=${cursor}`, `asOf=${FIRST}&cursor=${cursor}`])
      expect(await get('/api/v1/plugins', query)).toMatchObject([400, { issues: [{ field: 'cursor' }] }]);
    const [, { metrics }] = await get('/api/v1/plugins/{id}/metrics', `asOf=${DAY}`);
    expect(metrics).toMatchObject([{ day: FIRST }]);
    const [, { companies }] = await get('/api/v1/companies', `asOf=${DAY}`);
    expect(companies).toMatchObject([{ slug: 'acme', pluginCount: { value: 1 }, hasContact: null }]);
  });

  test('refuses what is known of the newest day alone by its name', async ({ get }) => {
    for (const [path, query, field] of [
      ['/api/v1/plugins', 'risk=high', 'risk'],
      ['/api/v1/plugins', 'q=tabs', 'q'],
      ['/api/v1/plugins', 'sort=name', 'sort'],
      ['/api/v1/changes', 'risk=high', 'risk'],
    ] as const) {
      const [status, { issues }] = await get(path, `${query}&asOf=${DAY}`);
      expect([status, issues]).toMatchObject([400, [{ field }]]);
    }
  });

  test('marks the days that were parsed again since', async ({ get, db }) => {
    const at = new Date('2026-12-01T00:00:00Z');
    const run = { kind: 'daily' as const, marketplace: 'firefox', status: 'succeeded' as const, counts: NO_COUNTS };
    const finishedAt = new Date(`${FIRST}T04:00:00Z`);
    await db.insert(ingestionRuns).values({ ...run, day: FIRST, finishedAt, reparsedAt: at });
    const [, { metrics, asOf }] = await get('/api/v1/plugins/{id}/metrics', `asOf=${DAY}`);
    expect(asOf).toMatchObject({
      corrections: [{ kind: 'reparse', at: at.toISOString(), days: { from: FIRST, to: FIRST } }],
    });
    expect(metrics).toMatchObject([{ day: FIRST, correctedBy: 'reparse' }]);
  });
});
