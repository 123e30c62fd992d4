import { companyIdentifiers } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { seedFound, seedFoundCompany } from '@pi/db/testing/seed-found';
import { seedDay, seedMetric } from '@pi/db/testing/seed-market';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';

type Body = Record<string, unknown> & { issues?: { field: string }[] };
type Call = (path: string, route: () => Promise<unknown>, params?: Record<string, string>) => Promise<[number, Body]>;

const test = base.extend<{ call: Call }>({
  call: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(async (path, route, params = {}) => {
      const { GET } = (await route()) as {
        GET(request: NextRequest, context: { params: Promise<Record<string, string>> }): Promise<Response>;
      };
      const response = await GET(new NextRequest(`http://localhost${path}`), { params: Promise.resolve(params) });
      return [response.status, (await response.json()) as Body];
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const search = () => import('./v1/search/route.ts');
const plugin = () => import('./v1/plugins/[id]/route.ts');
const pluginList = () => import('./v1/marketplaces/[name]/plugins/route.ts');

describe('GET /api/v1/search', () => {
  test('refuses a text of 10,000 characters by its parameter', async ({ call }) => {
    const [status, { issues }] = await call(`/api/v1/search?q=${'x'.repeat(10_000)}`, search);
    expect([status, issues]).toMatchObject([400, [{ field: 'q' }]]);
  });

  test('finds plugins and companies, and says which are only similar', async ({ call, db }) => {
    await seedFound(db, { externalId: 'a', name: 'Société Tabulate', marketplace: 'firefox', users: 7 });
    await seedFoundCompany(db, 'tabulate', { name: 'Tabulate Inc.' });
    const [, found] = await call('/api/v1/search?q=tab', search);
    expect(found).toMatchObject({
      ...{ q: 'tab', exact: null },
      plugins: [{ id: 'firefox:a', isSimilar: false, users: { value: 7 } }],
      companies: [{ slug: 'tabulate', plugins: { value: 1, method: 'count' }, isSimilar: false }],
    });
    const [, similar] = await call('/api/v1/search?q=tabualte', search);
    expect(similar).toMatchObject({
      plugins: [{ id: 'firefox:a', isSimilar: true }],
      companies: [{ slug: 'tabulate', isSimilar: true }],
    });
  });

  test('names the page of an id, of an address in a store and of a company’s domain', async ({ call, db }) => {
    await seedFound(db, { externalId: 'redhat.java', name: 'Java', marketplace: 'open-vsx' });
    const companyId = await seedFoundCompany(db, 'acme', { name: 'Acme' });
    await db.insert(companyIdentifiers).values({ kind: 'site', value: 'acme.dev', companyId });
    const exact = async (text: string) => (await call(`/api/v1/search?q=${encodeURIComponent(text)}`, search))[1].exact;
    const page = '/plugins/open-vsx%3Aredhat.java';
    expect(await exact('open-vsx:redhat.java')).toBe(page);
    expect(await exact('redhat.java')).toBe(page);
    expect(await exact('https://open-vsx.org/extension/redhat/java')).toBe(page);
    expect(await exact('www.acme.dev')).toBe('/companies/acme');
    expect(await exact('java')).toBeNull();
    expect(await exact('open-vsx:nothing')).toBeNull();
  });
});

describe('asOf', () => {
  test('gives the numbers of the day, and says that nothing corrected them', async ({ call, db }) => {
    for (const day of ['2026-11-01', '2026-11-20']) await seedDay(db, day, { marketplace: 'firefox' });
    const of = { marketplace: 'firefox', firstSeenOn: '2026-11-01', users: 9, usersOn: '2026-11-20' };
    const id = await seedFound(db, { externalId: 'a', ...of });
    await seedMetric(db, id, '2026-11-01', { users: 5, usersKind: 'exact' });
    await seedMetric(db, id, '2026-11-20', { users: 9, usersKind: 'exact' });
    const [, then] = await call('/api/v1/plugins/x?asOf=2026-11-10', plugin, { id: 'firefox:a' });
    expect(then).toMatchObject({
      asOf: { day: '2026-11-10', corrections: [] },
      plugin: { users: { value: 5, day: '2026-11-01' }, lastSeenOn: '2026-11-01' },
    });
    const [, list] = await call('/api/v1/marketplaces/firefox/plugins?asOf=2026-11-10', pluginList, {
      name: 'firefox',
    });
    expect(list).toMatchObject({ asOf: { day: '2026-11-10' }, plugins: [{ users: { value: 5 } }] });
    const [, now] = await call('/api/v1/plugins/x', plugin, { id: 'firefox:a' });
    expect(now).not.toHaveProperty('asOf');
    expect(now).toMatchObject({ plugin: { users: { value: 9 } } });
  });
});
