import {
  categoryFacts,
  companies,
  companyAliases,
  companyChanges,
  companyIdentifiers,
  companyProposals,
  ingestionFailures,
  ingestionRuns,
  ingestionUnits,
  instance,
  pluginFacts,
  pluginMetrics,
  pluginReviews,
  pluginTraits,
  suppressionList,
} from '@pi/db';
import { mergeInto } from '@pi/db/queries/companies/change-companies';
import { upsertRobotsChecks } from '@pi/db/queries/health/robots-checks';
import { insertRevisions } from '@pi/db/queries/listings/revisions';
import { test as base } from '@pi/db/testing';
import { deriveSeededFacts } from '@pi/db/testing/seed-facts';
import {
  MARKET,
  seedCompany,
  seedDay,
  seedFamily,
  seedMarketplace,
  seedMetric,
  seedPlugin,
  TODAY,
} from '@pi/db/testing/seed-market';
import { addDays, dayOf, NO_COUNTS, quarterOf } from '@pi/domain';
import { CronAnswer } from '@pi/domain/api';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';
import { type EndpointPath, loadHandler } from '#lib/call-endpoint.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { openApiDocument } from '#lib/openapi/document.ts';
import { partsOf } from '#lib/openapi/testing/parts-of.ts';

type Params = Record<string, string | string[]>;
type Handler = (request: NextRequest, context: { params: Promise<Params | undefined> }) => Promise<Response>;
type Call = (
  route: () => Promise<unknown>,
  query?: string,
  params?: Params,
) => Promise<{ status: number; body: object }>;

const INFO = marketplaceInfos[0] as (typeof marketplaceInfos)[number];
const marketplace = INFO.name;
const name = { name: marketplace };

// Calls a route as Next does. Modules are reset for each test, because they keep pool and settings.
const test = base.extend<{ call: Call }>({
  call: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(call);
  },
});

async function call(route: () => Promise<unknown>, query = '', params?: Params) {
  const { GET } = (await route()) as { GET: Handler };
  const request = new NextRequest(`http://localhost/api${query}`);
  const response = await GET(request, { params: Promise.resolve(params) });
  return { status: response.status, body: (await response.json()) as object };
}

const plugins = () => import('./v1/marketplaces/[name]/plugins/route.ts');
const plugin = () => import('./v1/plugins/[id]/route.ts');
const metrics = () => import('./v1/plugins/[id]/metrics/route.ts');
const company = () => import('./v1/companies/[slug]/route.ts');

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('GET /api/v1', () => {
  test('answers 503 with a message when the database is down', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody:nothing@127.0.0.1:1/nowhere');
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    const answer = await call(() => import('./v1/marketplaces/route.ts'));
    expect(answer).toEqual({
      status: 503,
      body: {
        dataOrigin: null,
        message: expect.stringContaining('database'),
        code: 'database_unavailable',
        issues: [],
      },
    });
  });

  test('answers 503 and does not name the setting when no database is configured', async () => {
    vi.stubEnv('DATABASE_URL', '');
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    expect(await call(() => import('./v1/marketplaces/route.ts'))).toEqual({
      status: 503,
      body: {
        dataOrigin: null,
        message: 'The server is not configured for this. Its log has the details.',
        code: 'not_configured',
        issues: [],
      },
    });
  });

  test('answers 404 in JSON to an address that does not exist', async ({ call }) => {
    expect(await call(() => import('./[[...path]]/route.ts'))).toMatchObject({
      status: 404,
      body: { dataOrigin: null, code: 'not_found', issues: [] },
    });
  });

  test('answers 405 to a method other than GET', async ({ call }) => {
    expect(await call(() => import('./v1/route.ts'))).toMatchObject({ status: 200 });
    const { POST } = await import('./v1/route.ts');
    const response = await POST(new NextRequest('http://localhost/api/v1', { method: 'POST' }), {
      params: Promise.resolve({}),
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ code: 'method_not_allowed', message: expect.any(String) });
  });

  test('lists every address with its query parameters, exports too, and names the docs', async ({ call }) => {
    const { body } = await call(() => import('./v1/route.ts'));
    expect(body).toMatchObject({
      docs: '/api/docs',
      document: '/api/openapi.json',
      endpoints: expect.arrayContaining([
        expect.objectContaining({ method: 'GET', path: '/api/v1/exports/marketplaces/{name}' }),
        {
          method: 'GET',
          path: '/api/v1/marketplaces/{name}/plugins',
          parameters: ['sort', 'order', 'page', 'pageSize', 'q', 'status', 'cursor', 'asOf', 'fields'],
          description: expect.any(String),
        },
      ]),
    });
  });

  test('lists each address that the document has under /api', async ({ call }) => {
    const { body } = await call(() => import('./v1/route.ts'));
    const listed = (body as { endpoints: { path: string }[] }).endpoints.map(({ path }) => path);
    const described = Object.keys(openApiDocument().paths).filter((path) => path.startsWith('/api/'));
    expect(listed.toSorted()).toEqual(described.toSorted());
  });

  test('describes every marketplace before any is read', async ({ call }) => {
    const { body } = await call(() => import('./v1/marketplaces/route.ts'));
    expect(body).toMatchObject({
      dataOrigin: null,
      marketplaces: marketplaceInfos.map(({ name, title, rules }) => ({ info: { name, title, rules }, summary: null })),
    });
  });

  test('gives the data source of every marketplace: why it is on or off, robots.txt, the last success', async ({
    call,
    db,
  }) => {
    const robotsException = { decidedBy: 'Jane Roe', decidedOn: '2026-11-20', why: 'the API is public' };
    vi.stubEnv('MARKETPLACES_ENABLED', 'wordpress');
    vi.stubEnv('ROBOTS_EXCEPTIONS', 'wordpress: Jane Roe, 2026-11-20, the API is public');
    await seedMarketplace(db, 'wordpress');
    const check = { marketplace: 'wordpress', origin: 'https://api.wordpress.org', status: 200, detail: 'line 2' };
    await upsertRobotsChecks(db, [{ ...check, verdict: 'exception', checkedAt: new Date(`${TODAY}T03:10:00Z`) }]);
    const { body } = await call(() => import('./v1/marketplaces/[name]/route.ts'), '', { name: 'wordpress' });
    expect(body).toMatchObject({
      info: { name: 'wordpress', robotsException: { host: 'api.wordpress.org' } },
      state: { on: true, reason: expect.stringContaining('MARKETPLACES_ENABLED'), exception: robotsException },
      figures: {
        summary: {
          lastSuccess: null,
          robotsChecks: [{ ...check, verdict: 'exception', checkedAt: `${TODAY}T03:10:00.000Z` }],
        },
      },
    });
    const all = await call(() => import('./v1/marketplaces/route.ts'));
    expect(all.body).toMatchObject({
      marketplaces: expect.arrayContaining([
        expect.objectContaining({
          info: expect.objectContaining({ name: 'vs-code' }),
          state: { on: false, reason: getMarketplaceInfo('vs-code')?.offReason, exception: null },
        }),
      ]),
    });
  });

  test('says that the web app may change tables where it uses the database as its owner', async ({ call }) => {
    expect((await call(() => import('./v1/status/route.ts'))).body).toMatchObject({ hasOwnerRights: true });
  });

  test('gives the totals of a company however large they are', async ({ call, db }) => {
    const users = 20_000 * Number.MAX_SAFE_INTEGER;
    await seedCompany(db, 'acme', { marketplace, users, downloads: users, ratingCount: 20_000 * (2 ** 31 - 1) });
    const totals = { users: { value: users }, ratingCount: { value: 42_949_672_940_000 } };
    expect((await call(company, '', { slug: 'acme' })).body).toMatchObject({ company: { marketplaces: [totals] } });
    const companiesOf = () => import('./v1/marketplaces/[name]/companies/route.ts');
    expect((await call(companiesOf, '?sort=users', name)).body).toMatchObject({ companies: [totals] });
  });

  test('says whether the data is sample data, in failures too', async ({ call, db }) => {
    await db.insert(instance).values({ dataOrigin: 'sample' });
    expect((await call(() => import('./v1/route.ts'))).body).toMatchObject({ dataOrigin: 'sample' });
    expect((await call(plugin, '', { id: 'a:b' })).body).toMatchObject({ dataOrigin: 'sample' });
  });
});

describe('GET /api/v1/marketplaces/[name]/plugins', () => {
  test('answers 404 to an unknown marketplace and names the known ones', async ({ call }) => {
    const answer = await call(plugins, '', { name: 'nowhere' });
    expect(answer).toMatchObject({
      status: 404,
      body: { issues: [{ field: 'name' }], message: expect.stringContaining(marketplace) },
    });
  });

  test('answers 400 to a wrong parameter and names it', async ({ call }) => {
    expect(await call(plugins, '?sort=id', name)).toMatchObject({ status: 400, body: { issues: [{ field: 'sort' }] } });
    expect(await call(plugins, '?page=1&page=2', name)).toMatchObject({
      status: 400,
      body: { issues: [{ field: 'page' }] },
    });
  });

  test('names all wrong parameters at once, in sentences', async ({ call }) => {
    expect((await call(plugins, '?sort=id&page=0&pageSize=101', name)).body).toEqual({
      dataOrigin: null,
      message: '3 things are wrong with this request: see sort, page, and pageSize.',
      code: 'invalid_request',
      issues: [
        { field: 'sort', message: expect.stringMatching(/^sort must be one of users, downloads, .*\.$/) },
        { field: 'page', message: 'page must be a whole number from 1 to 10000.' },
        { field: 'pageSize', message: 'pageSize must be a whole number from 1 to 100.' },
      ],
    });
  });

  test('answers 400 to a status that no plugin has, and gives those of one status', async ({ call, db }) => {
    await seedPlugin(db, { marketplace, externalId: 'here' });
    await seedPlugin(db, { marketplace, externalId: 'missing', status: 'missing', missingSince: TODAY });
    await deriveSeededFacts(db, [INFO]);
    expect(await call(plugins, '?status=gone', name)).toMatchObject({
      status: 400,
      body: { message: 'status must be one of listed, missing, delisted, all.' },
    });
    const missing = { externalId: 'missing', status: 'missing', missingSince: TODAY };
    expect((await call(plugins, '?status=missing', name)).body).toMatchObject({
      ...{ status: 'missing', total: 1, plugins: [missing] },
    });
    const { next } = (await call(plugins, '?status=all&pageSize=1', name)).body as { next: string };
    expect(next).toContain('status=all');
    expect((await call(plugins, '', name)).body).toMatchObject({
      plugins: [{ externalId: 'here', status: 'listed', missingSince: null }, missing],
    });
  });

  test('gives once, in meta, what is equal for a whole column', async ({ call, db }) => {
    const numbers = { usersKind: 'exact', usersOn: TODAY } as const;
    await seedPlugin(db, { marketplace, externalId: 'a', users: 9, ...numbers });
    await seedPlugin(db, { marketplace, externalId: 'b', users: 5, ...numbers, usersKind: 'rounded' });
    await seedPlugin(db, { marketplace, externalId: 'c' });
    await deriveSeededFacts(db, [INFO]);
    expect((await call(plugins, '?sort=users', name)).body).toMatchObject({
      meta: { users: { origin: 'reported', day: TODAY, source: marketplace, method: null } },
      plugins: [{ users: { value: 9, kind: 'exact' } }, { users: { value: 5, kind: 'rounded' } }, { users: null }],
      next: null,
    });
  });

  test('gives the address of the next page, and null on the last', async ({ call, db }) => {
    for (const externalId of ['a', 'b', 'c']) await seedPlugin(db, { marketplace, externalId });
    const first = (await call(plugins, '?sort=name&pageSize=2&q=plugin', name)).body;
    const { next } = first as { next: string };
    expect(next).toMatch(new RegExp(`^/api/v1/marketplaces/${marketplace}/plugins\\?`));
    expect((await call(plugins, next.slice(next.indexOf('?')), name)).body).toMatchObject({
      page: 2,
      sort: 'name',
      next: null,
      plugins: [{ externalId: 'c' }],
    });
  });

  test('gives each plugin its public id and not the database’s', async ({ call, db }) => {
    await seedPlugin(db, { marketplace, externalId: 'a/b', name: 'A' });
    await deriveSeededFacts(db, [INFO]);
    const { body } = await call(plugins, '?sort=name&pageSize=1', name);
    expect(body).toMatchObject({ total: 1, order: 'asc', plugins: [{ id: `${marketplace}:a/b`, name: 'A' }] });
  });
});

describe('GET /api/v1/plugins/[id]', () => {
  test.for(['nonsense', 'a:\0'])('answers 400 to the id %j', async (id, { call }) => {
    expect(await call(plugin, '', { id })).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', issues: [{ field: 'id' }] },
    });
  });

  test('answers 404 to an unknown plugin', async ({ call }) => {
    expect(await call(plugin, '', { id: 'a:b' })).toMatchObject({ status: 404 });
    expect(await call(metrics, '', { id: 'a:b' })).toMatchObject({ status: 404 });
  });

  test('gives the product’s listings in other marketplaces, and null where there are none', async ({ call, db }) => {
    const companyId = await seedCompany(db, 'acme');
    const seed = (marketplace: string, externalId: string) => seedPlugin(db, { marketplace, externalId, companyId });
    await seed(MARKET, 'a');
    await seedFamily(db, 'tabs', companyId, [await seed(MARKET, 'b'), await seed('other', 'c')]);
    expect((await call(plugin, '', { id: `${MARKET}:a` })).body).toMatchObject({ family: null });
    const members = [
      { id: 'other:c', marketplace: 'other', users: null },
      { id: `${MARKET}:b`, marketplace: MARKET, rating: null },
    ];
    const family = { slug: 'tabs', name: 'Product tabs', members };
    expect((await call(plugin, '', { id: 'other:c' })).body).toMatchObject({ family });
    expect((await call(company, '', { slug: 'acme' })).body).toMatchObject({ company: { families: [family] } });
  });

  test('finds a plugin whose id holds a colon', async ({ call, db }) => {
    await seedPlugin(db, { externalId: 'group:artifact' });
    const id = `${MARKET}:group:artifact`;
    expect(await call(plugin, '', { id })).toMatchObject({ status: 200, body: { id, plugin: { status: 'listed' } } });
  });

  test('does not publish internal fields', async ({ call, db }) => {
    const pluginId = await seedPlugin(db, {
      externalId: 'a',
      contentHash: 'abc',
      companyId: await seedCompany(db, 'acme'),
    });
    const developer = { name: 'Acme', email: 'someone@acme.example' };
    const content = { url: 'https://market.example/a', name: 'A', developer };
    await db.transaction((tx) => insertRevisions(tx, [{ pluginId, seenAt: new Date(TODAY), content, source: null }]));
    const { body } = await call(plugin, '', { id: `${MARKET}:a` });
    expect(body).toMatchObject({ content: { developer: { name: 'Acme' } }, revisions: [{ content: { name: 'A' } }] });
    expect(JSON.stringify(body)).not.toMatch(
      /someone@|stateAt|readFrom|[hH]ash"|companyId"|CompanyId|familyBasis|"id":\d/,
    );
  });

  test('gives a number with its kind, origin, day and source', async ({ call, db }) => {
    const numbers = { users: 12, usersKind: 'at_least', usersOn: '2026-11-19' } as const;
    const change = { usersChange30d: 0.2, usersChange30dHigh: 0.9, usersBefore30d: 8 };
    await seedPlugin(db, { externalId: 'a', rating: 4.5, ...numbers, ...change });
    const common = { day: '2026-11-19', source: MARKET };
    expect((await call(plugin, '', { id: `${MARKET}:a` })).body).toMatchObject({
      plugin: {
        users: { value: 12, kind: 'at_least', origin: 'reported', ...common, method: null },
        usersChange30d: {
          ...{ value: 0.5, low: 0.2, high: 0.9, gain: 4, before: { value: 8, kind: 'exact' } },
          ...{ kind: 'rounded', origin: 'derived', ...common, method: 'change_30d' },
        },
        downloads: null,
        rating: { value: 4.5, origin: 'reported', day: TODAY },
      },
    });
  });

  test('gives the change of downloads with its bounds, too', async ({ call, db }) => {
    const now = { downloads: 80_000, downloadsKind: 'rounded', downloadsOn: TODAY } as const;
    const before = { downloadsBefore30d: 70_000, downloadsBefore30dKind: 'rounded' } as const;
    await seedPlugin(db, {
      externalId: 'a',
      ...now,
      ...before,
      downloadsChange30d: 0.01,
      downloadsChange30dHigh: 0.28,
    });
    expect((await call(plugin, '', { id: `${MARKET}:a` })).body).toMatchObject({
      plugin: { downloadsChange30d: { low: 0.01, high: 0.28, gain: 10_000, kind: 'rounded' } },
    });
  });

  test('gives what a listing says in all its fields, and no reply to a review', async ({ call, db }) => {
    const pluginId = await seedPlugin(db, { externalId: 'a' });
    const fields = {
      screenshots: ['https://img.example/1.png'],
      videos: ['https://video.example/1'],
      language: 'pl',
      categories: ['tools', 'games'],
      tags: ['tabs'],
      worksWith: ['Jira Cloud'],
      minimumVersion: '120',
      testedVersion: '6.5',
      manifestVersion: 2,
      optionalPermissions: ['history'],
      dataUse: [],
    };
    const content = { url: 'https://market.example/a', name: 'A', ...fields, developer: { name: 'A', isTrader: true } };
    await db.transaction((tx) => insertRevisions(tx, [{ pluginId, seenAt: new Date(TODAY), content, source: null }]));
    const review = { externalId: '1', day: TODAY, stars: 4, text: 'Good', version: '1.2' };
    await db.insert(pluginReviews).values({ pluginId, ...review, hasReply: true, repliedOn: TODAY });
    await db.insert(pluginReviews).values({ pluginId, externalId: '0', day: TODAY, stars: 1, text: 'Bad' });
    const { body } = await call(plugin, '', { id: `${MARKET}:a` });
    expect(body).toMatchObject({
      content: { ...fields, developer: { isTrader: true } },
      revisions: [{ content: fields }],
      reviews: [
        { day: TODAY, stars: 4, text: 'Good', version: '1.2', hasReply: true, repliedOn: TODAY },
        { day: TODAY, stars: 1, text: 'Bad', version: null, hasReply: null, repliedOn: null },
      ],
    });
  });

  test('gives every number beside the primary ones with its origin, day and source', async ({ call, db }) => {
    const numbers = { textReviewCount: 3, weeklyDownloads: 70, supportThreads: 15, supportThreadsResolved: 12 };
    const pluginId = await seedPlugin(db, {
      ...{ externalId: 'a', ...numbers, githubStars: 900, rank: 7, placement: 'sponsored' },
      ratingDistribution: [1, 0, 2, 3, 50],
    });
    await seedMetric(db, pluginId, TODAY);
    await db.update(pluginMetrics).set({ weeklyDownloads: 70, githubStars: 900, rank: 7 });
    const common = { kind: 'exact', origin: 'reported', day: TODAY, source: MARKET, method: null };
    const given = Object.entries({ ...numbers, githubStars: 900, rank: 7 });
    const id = `${MARKET}:a`;
    expect((await call(plugin, '', { id })).body).toMatchObject({
      plugin: {
        ...Object.fromEntries(given.map(([field, value]) => [field, { value, ...common }])),
        ratingDistribution: { values: [1, 0, 2, 3, 50], ...common },
        placement: 'sponsored',
      },
      metrics: [{ day: TODAY, weeklyDownloads: { value: 70 }, githubStars: { value: 900 }, rank: { value: 7 } }],
    });
    await seedPlugin(db, { externalId: 'b' });
    expect((await call(plugin, '', { id: `${MARKET}:b` })).body).toMatchObject({
      plugin: { ratingDistribution: null, weeklyDownloads: null, rank: null, placement: null },
    });
  });

  test('gives the days asked for and where their numbers come from, and 400 to days that do not exist', async ({
    call,
    db,
  }) => {
    const pluginId = await seedPlugin(db, { externalId: 'a' });
    await seedMetric(db, pluginId, '2026-11-19', { users: 1, source: 'internet-archive' });
    await seedMetric(db, pluginId, TODAY, { users: 2 });
    const id = `${MARKET}:a`;
    expect((await call(metrics, `?from=${TODAY}`, { id })).body).toMatchObject({
      meta: { users: { origin: 'reported', source: MARKET } },
      metrics: [{ day: TODAY, users: { value: 2 } }],
    });
    expect((await call(metrics, '', { id })).body).toMatchObject({
      metrics: [{ users: { value: 1, source: 'internet-archive' } }, { users: { value: 2, source: MARKET } }],
    });
    expect(await call(metrics, '?to=2026-02-30', { id })).toMatchObject({
      status: 400,
      body: { issues: [{ field: 'to', message: 'to must be a day of the form YYYY-MM-DD, from 1990 to 2099.' }] },
    });
  });
});

describe('GET /api/v1/companies/[slug]', () => {
  test.for(['nobody', '\0'])('answers 404 to %j', async (slug, { call }) => {
    expect(await call(company, '', { slug })).toMatchObject({
      status: 404,
      body: { code: 'not_found', issues: [{ field: 'slug' }] },
    });
  });

  test('answers with the company that another was merged into', async ({ call, db }) => {
    const acme = await seedCompany(db, 'acme');
    const old = await seedCompany(db, 'acme-labs');
    await db.transaction((tx) => mergeInto(tx, old, acme));
    expect(await call(company, '', { slug: 'acme-labs' })).toMatchObject({
      status: 200,
      body: { company: { slug: 'acme' } },
    });
  });

  test('lists the company’s plugins with their ids', async ({ call, db }) => {
    await seedPlugin(db, { externalId: 'a', companyId: await seedCompany(db, 'acme') });
    const { body } = await call(company, '', { slug: 'acme' });
    expect(body).toMatchObject({ company: { slug: 'acme', plugins: [{ id: `${MARKET}:a` }] } });
  });
});

describe('GET /api/health', () => {
  const health = () => import('./health/route.ts');
  const status = () => import('./v1/status/route.ts');
  const wordpress = { kind: 'daily', marketplace: 'wordpress', counts: NO_COUNTS, finishedAt: new Date() } as const;

  test('answers 503 with the stores that miss a day, and why', async ({ call, db }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', 'wordpress');
    await seedMarketplace(db, 'wordpress');
    const yesterday = addDays(dayOf(new Date()), -1);
    await db.insert(ingestionRuns).values({ ...wordpress, day: addDays(yesterday, -1), status: 'succeeded' });
    const [run] = await db
      .insert(ingestionRuns)
      .values({ ...wordpress, day: yesterday, status: 'partial', suspect: true })
      .returning();
    const failure = { marketplace: 'wordpress', unitKey: '(run)', kind: 'drift', message: 'users: gone' } as const;
    await db.insert(ingestionFailures).values({ ...failure, runId: run?.id ?? '', at: new Date() });
    const reason = expect.stringContaining('suspect: users: gone');
    expect(await call(health)).toMatchObject({
      status: 503,
      body: { due: yesterday, missed: [{ name: 'wordpress', lastGood: addDays(yesterday, -1), reason }] },
    });
    expect((await call(status)).body).toMatchObject({
      marketplaces: expect.arrayContaining([
        expect.objectContaining({
          info: expect.objectContaining({ name: 'wordpress' }),
          status: expect.objectContaining({ failures: [{ kind: 'drift', count: 1 }], suspicions: ['users: gone'] }),
        }),
      ]),
    });
  });

  test('answers 200 when yesterday is good, whatever is off', async ({ call, db }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', 'wordpress');
    await seedMarketplace(db, 'wordpress');
    await seedMarketplace(db, 'figma');
    const day = addDays(dayOf(new Date()), -1);
    await db.insert(ingestionRuns).values({ ...wordpress, day, status: 'partial' });
    expect(await call(health)).toMatchObject({ status: 200, body: { due: day, missed: [] } });
  });

  test('answers 503 when the database is down', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody:nothing@127.0.0.1:1/nowhere');
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    expect(await call(health)).toMatchObject({
      status: 503,
      body: { code: 'database_unavailable', message: expect.stringContaining('database') },
    });
  });
});

describe('GET /api/cron/daily-ingestion', () => {
  const cron = () => import('./cron/daily-ingestion/route.ts');

  test('answers 401 without the secret', async ({ call }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', ' ');
    vi.stubEnv('CRON_SECRET', 'sixteen-letters-or-more');
    for (const query of ['', '?continuation=2026-11-20'])
      expect(await call(cron, query)).toMatchObject({
        status: 401,
        body: { code: 'unauthorized', message: expect.stringContaining('Authorization') },
      });
  });

  test('answers 503 in production when there is no secret', async ({ call }) => {
    vi.stubEnv('CRON_SECRET', '');
    vi.stubEnv('NODE_ENV', 'production');
    expect(await call(cron)).toMatchObject({
      status: 503,
      body: { code: 'not_configured', message: 'The server is not configured for this. Its log has the details.' },
    });
  });

  test('runs nothing against real stores when the data is sample data', async ({ call, db }) => {
    await db.insert(instance).values({ dataOrigin: 'sample' });
    vi.stubEnv('STORES_URL', '');
    expect(await call(cron)).toMatchObject({
      status: 503,
      body: { code: 'not_configured', message: 'The server is not configured for this. Its log has the details.' },
    });
  });

  test('runs nothing in a database that was imported, and says so', async ({ call, db }) => {
    await db.insert(instance).values({ dataOrigin: 'live', importedAt: new Date() });
    for (const query of ['', '?continuation=2026-11-20'])
      expect(await call(cron, query)).toMatchObject({
        status: 503,
        body: { code: 'not_configured', message: expect.stringContaining('was imported for reading') },
      });
    expect(await db.$count(ingestionRuns)).toBe(0);
  });

  test.for([
    ['?continuation=', 'continuation must be a day of the form YYYY-MM-DD, from 1990 to 2099.'],
    ['?continuation=2026-13-01', 'continuation must be a day of the form YYYY-MM-DD, from 1990 to 2099.'],
    ['?continuation=1980-01-01', 'continuation must be a day of the form YYYY-MM-DD, from 1990 to 2099.'],
    ['?continuation=2026-11-20&continuation=2026-11-20', 'continuation is given more than once.'],
    ['?day=2026-11-20', 'There is no parameter "day".', 'day'],
  ] as const)('answers 400 to %s and runs nothing', async ([query, message, field = 'continuation'], { call, db }) => {
    expect(await call(cron, query)).toMatchObject({
      status: 400,
      body: { code: 'invalid_request', message, issues: [{ field, message }] },
    });
    expect(await db.$count(instance)).toBe(0);
  });

  test.for([
    [{}, 'http://127.0.0.1:3000/api/cron/daily-ingestion'],
    [{ APP_URL: 'https://market.example.com' }, 'https://market.example.com/api/cron/daily-ingestion'],
    [{ APP_URL: 'https://example.com/market/' }, 'https://example.com/market/api/cron/daily-ingestion'],
    [{ VERCEL_URL: 'app.example.com' }, 'https://app.example.com/api/cron/daily-ingestion'],
  ] as const)(
    'with %j goes on with the day at %s, whatever host its call names',
    async ([settings, url], { call: _ }) => {
      for (const [setting, value] of Object.entries(settings)) vi.stubEnv(setting, value);
      const answerCron = vi.fn(async () => new Response());
      vi.doMock('@pi/ingestion', () => ({ answerCron, createDeps: () => ({ deps: {} }) }));
      const { GET } = await cron();
      const headers = { Host: 'elsewhere.example.com', 'X-Forwarded-Host': 'elsewhere.example.com' };
      await GET(new NextRequest('https://elsewhere.example.com/api/cron/daily-ingestion', { headers }));
      vi.doUnmock('@pi/ingestion');
      expect(answerCron).toHaveBeenCalledWith(
        expect.anything(),
        expect.anything(),
        expect.objectContaining({ url: new URL(url) }),
      );
    },
  );

  test('runs the day and answers with its report and a message', async ({ call }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', ' ');
    const { status, body } = await call(cron);
    expect(CronAnswer.parse(body)).toEqual(body);
    expect(status).toBe(200);
    expect(body).toMatchObject({ message: 'no marketplace is on', runs: [], left: 0 });
  });

  test.for(['POST', 'PUT', 'PATCH', 'DELETE'] as const)('answers 405 to %s', async (method, { call: _ }) => {
    const route = await cron();
    const response = await route[method](new NextRequest('http://localhost/api/cron/daily-ingestion', { method }));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(await response.json()).toMatchObject({ dataOrigin: null, code: 'method_not_allowed', issues: [] });
  });
});

describe('every address that is read', () => {
  // Every value of an internal column begins with one of these; ids are counted from the number.
  const MARKER = 'internal-marker';
  const NUMBER = 98_765_000;
  const MOMENT = new Date('2019-07-07T07:07:07.077Z');
  const id = `${marketplace}:leaky`;
  const PARTS = { ...name, id, slug: 'acme', tag: 'acme', quarter: quarterOf(TODAY) };
  const CATEGORY = { name: 'education' };

  test('publishes no value of an internal column', async ({ call, db }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', marketplace);
    for (const table of ['plugins', 'companies', 'product_families'])
      await db.execute(`alter table ${table} alter column id restart with ${NUMBER}`);
    const companyId = await seedCompany(db, 'acme', { marketplace, users: 5 });
    await db.update(companies).set({ nameKey: `${MARKER} key`, createdAt: MOMENT });
    await db.insert(companyIdentifiers).values({ kind: 'email', value: `${MARKER}.example`, companyId });
    const change = { kind: 'merge', companyId, by: `${MARKER} operator`, reason: `${MARKER} reason` } as const;
    await db.insert(companyChanges).values(change);
    const alias = { kind: 'name', value: 'old', source: 'register', by: `${MARKER} operator`, at: MOMENT } as const;
    await db.insert(companyAliases).values({ ...alias, companyId });
    const otherId = await seedCompany(db, 'other', { marketplace });
    const proposal = { weight: 5, evidence: [], proposedOn: TODAY, decidedAt: MOMENT };
    const decision = { decidedBy: `${MARKER} operator`, reason: `${MARKER} reason` };
    await db.insert(companyProposals).values({ companyId, otherId, ...proposal, ...decision });
    const internal = { contentHash: `${MARKER} hash`, familyBasis: `${MARKER} basis`, stateAt: MOMENT };
    const ofCompany = { companyId, matchedCompanyId: companyId };
    const seed = (externalId: string) =>
      seedPlugin(db, { marketplace, externalId, users: 5, usersOn: TODAY, ...ofCompany, ...internal });
    const pluginId = await seed('leaky');
    await seedFamily(db, 'tabs', companyId, [pluginId, await seed('other')]);
    await seedMetric(db, pluginId, TODAY, { users: 5, observedAt: MOMENT });
    await seedDay(db, TODAY, { marketplace, plugins: 2, seen: 2 });
    const listed = { status: 'listed', listedOn: TODAY, firstSeenOn: TODAY } as const;
    await db.insert(pluginFacts).values({ pluginId, marketplace, ...listed, category: 'education', users: 5 });
    await db.insert(pluginTraits).values({
      ...{ pluginId, tags: ['acme'], badges: [], contentHash: MARKER, rulesVersion: 1, hasContact: false },
      ...{ nameText: '', makerText: '', summaryText: '' },
    });
    const none = { dated: 0, notUpdated: 0, priced: 0, months: [] };
    const moves = { new30d: 0, new90d: 0, new365d: 0, gone30d: 0, gone90d: 0, gone365d: 0 };
    const category = { scope: 'shared', category: 'education', marketplace, plugins: 1, total: 5 } as const;
    await db.insert(categoryFacts).values({ ...category, ...none, ...moves });
    const developer = { name: 'Acme', email: `${MARKER}@acme.example` };
    const content = { url: 'https://market.example/leaky', name: 'Leaky', developer };
    await db.transaction((tx) => insertRevisions(tx, [{ pluginId, seenAt: new Date(TODAY), content, source: null }]));
    const run = { kind: 'daily', marketplace, day: TODAY, status: 'failed', counts: NO_COUNTS } as const;
    const error = `failed after 4 attempts: ${MARKER}`;
    const [{ runId = '' } = {}] = await db
      .insert(ingestionRuns)
      .values({ ...run, error, discoveredAt: MOMENT })
      .returning({ runId: ingestionRuns.id });
    await db.insert(ingestionUnits).values({ runId, key: `${MARKER} unit`, position: 0 });
    const failure = { runId, marketplace, kind: 'storage_error', at: MOMENT } as const;
    const texts = { unitKey: MARKER, externalId: MARKER, message: MARKER, url: MARKER, bodySha256: MARKER };
    await db.insert(ingestionFailures).values({ ...failure, ...texts });
    await db.insert(suppressionList).values({ hash: MARKER });

    for (const path of Object.keys(ENDPOINTS) as EndpointPath[]) {
      const route = async () => ({ GET: await loadHandler(path) });
      const parts = partsOf(path, path.startsWith('/api/v1/categories/') ? CATEGORY : PARTS);
      const { status, body } = await call(route, '', parts);
      const text = JSON.stringify(body);
      expect.soft([path, status]).toEqual([path, path === '/api/health' ? 503 : 200]);
      expect
        .soft(text, path)
        .not.toMatch(new RegExp(`${MARKER}|${Math.floor(NUMBER / 1000)}\\d{3}|${runId}|2019-07-07`));
      expect
        .soft(text, path)
        .not.toMatch(/"(stateAt|readFrom|email|companyId|matchedCompanyId|familyBasis|\w*[hH]ash)":/);
      expect.soft(text, path).toMatch(path.includes('{') ? /leaky|acme|"value":5/ : /dataOrigin/);
    }
  });
});
