import { ingestionFailures, ingestionRuns, instance } from '@pi/db';
import { mergeInto } from '@pi/db/queries/companies/change-companies';
import { upsertRobotsChecks } from '@pi/db/queries/health/robots-checks';
import { test as base } from '@pi/db/testing';
import {
  MARKET,
  seedCompany,
  seedFamily,
  seedMarketplace,
  seedMetric,
  seedPlugin,
  TODAY,
} from '@pi/db/testing/seed-market';
import { addDays, dayOf, NO_COUNTS } from '@pi/domain';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';

type Params = Record<string, string | string[]>;
type Handler = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;
type Ask = (
  route: () => Promise<unknown>,
  query?: string,
  params?: Params,
) => Promise<{ status: number; body: object }>;

const marketplace = marketplaceInfos[0]?.name ?? '';
const name = { name: marketplace };

// Every route as Next calls it, in a process of its own as far as modules go: they keep pool and settings.
const test = base.extend<{ ask: Ask }>({
  ask: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.resetModules();
    await use(ask);
  },
});

async function ask(route: () => Promise<unknown>, query = '', params: Params = {}) {
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
    vi.resetModules();
    vi.spyOn(console, 'error').mockReturnValue();
    const answer = await ask(() => import('./v1/marketplaces/route.ts'));
    expect(answer).toEqual({ status: 503, body: { dataOrigin: null, message: expect.stringContaining('database') } });
  });

  test('answers 404 in JSON to an address that is none', async ({ ask }) => {
    expect(await ask(() => import('./[...path]/route.ts'))).toMatchObject({ status: 404, body: { dataOrigin: null } });
  });

  test('describes every marketplace before any was read', async ({ ask }) => {
    const { body } = await ask(() => import('./v1/marketplaces/route.ts'));
    expect(body).toMatchObject({
      dataOrigin: null,
      marketplaces: marketplaceInfos.map((info) => ({ info, summary: null })),
    });
  });

  test('tells the ledger of every marketplace: on whose word it is on or off, robots.txt, the last success', async ({
    ask,
    db,
  }) => {
    const robotsException = { decidedBy: 'Jane Roe', decidedOn: '2026-11-20', why: 'the API is public' };
    vi.stubEnv('MARKETPLACES_ENABLED', 'wordpress');
    vi.stubEnv('ROBOTS_EXCEPTIONS', 'wordpress: Jane Roe, 2026-11-20, the API is public');
    await seedMarketplace(db, 'wordpress');
    const check = { marketplace: 'wordpress', origin: 'https://api.wordpress.org', status: 200, detail: 'line 2' };
    await upsertRobotsChecks(db, [{ ...check, verdict: 'exception', checkedAt: new Date(`${TODAY}T03:10:00Z`) }]);
    const { body } = await ask(() => import('./v1/marketplaces/[name]/route.ts'), '', { name: 'wordpress' });
    expect(body).toMatchObject({
      info: { name: 'wordpress', robotsException: { host: 'api.wordpress.org' } },
      state: { on: true, matchReason: expect.stringContaining('MARKETPLACES_ENABLED'), exception: robotsException },
      figures: {
        summary: {
          lastSuccess: null,
          robotsChecks: [{ ...check, verdict: 'exception', checkedAt: `${TODAY}T03:10:00.000Z` }],
        },
      },
    });
    const all = await ask(() => import('./v1/marketplaces/route.ts'));
    expect(all.body).toMatchObject({
      marketplaces: expect.arrayContaining([
        expect.objectContaining({
          info: expect.objectContaining({ name: 'vs-code' }),
          state: { on: false, matchReason: getMarketplaceInfo('vs-code')?.offReason, exception: null },
        }),
      ]),
    });
  });

  test('says where the data comes from, in failures too', async ({ ask, db }) => {
    await db.insert(instance).values({ dataOrigin: 'sample' });
    expect((await ask(() => import('./v1/route.ts'))).body).toMatchObject({ dataOrigin: 'sample' });
    expect((await ask(plugin, '', { id: 'a:b' })).body).toMatchObject({ dataOrigin: 'sample' });
  });
});

describe('GET /api/v1/marketplaces/[name]/plugins', () => {
  test('answers 404 to an unknown marketplace and names those there are', async ({ ask }) => {
    const answer = await ask(plugins, '', { name: 'nowhere' });
    expect(answer).toMatchObject({
      status: 404,
      body: { field: 'name', message: expect.stringContaining(marketplace) },
    });
  });

  test('answers 400 to a wrong parameter and names it', async ({ ask }) => {
    expect(await ask(plugins, '?sort=id', name)).toMatchObject({ status: 400, body: { field: 'sort' } });
    expect(await ask(plugins, '?page=1&page=2', name)).toMatchObject({ status: 400, body: { field: 'page' } });
  });

  test('gives each plugin its public id and none of the database’s', async ({ ask, db }) => {
    await seedPlugin(db, { marketplace, externalId: 'a/b', name: 'A' });
    const { body } = await ask(plugins, '?sort=name&pageSize=1', name);
    expect(body).toMatchObject({ total: 1, order: 'asc', plugins: [{ id: `${marketplace}:a/b`, name: 'A' }] });
  });
});

describe('GET /api/v1/plugins/[id]', () => {
  test.for(['nonsense', 'a:\0'])('answers 400 to the id %j', async (id, { ask }) => {
    expect(await ask(plugin, '', { id })).toMatchObject({ status: 400, body: { field: 'id' } });
  });

  test('answers 404 to an unknown plugin', async ({ ask }) => {
    expect(await ask(plugin, '', { id: 'a:b' })).toMatchObject({ status: 404 });
    expect(await ask(metrics, '', { id: 'a:b' })).toMatchObject({ status: 404 });
  });

  test('says in which other marketplaces the product is, and null where in none', async ({ ask, db }) => {
    const companyId = await seedCompany(db, 'acme');
    const seed = (marketplace: string, externalId: string) => seedPlugin(db, { marketplace, externalId, companyId });
    await seed(MARKET, 'a');
    await seedFamily(db, 'tabs', companyId, [await seed(MARKET, 'b'), await seed('other', 'c')]);
    expect((await ask(plugin, '', { id: `${MARKET}:a` })).body).toMatchObject({ family: null });
    const members = [
      { id: 'other:c', marketplace: 'other', users: null },
      { id: `${MARKET}:b`, marketplace: MARKET, rating: null },
    ];
    const family = { slug: 'tabs', name: 'Product tabs', members };
    expect((await ask(plugin, '', { id: 'other:c' })).body).toMatchObject({ family });
    expect((await ask(company, '', { slug: 'acme' })).body).toMatchObject({ company: { families: [family] } });
  });

  test('finds a plugin whose id holds a colon', async ({ ask, db }) => {
    await seedPlugin(db, { externalId: 'group:artifact' });
    const id = `${MARKET}:group:artifact`;
    expect(await ask(plugin, '', { id })).toMatchObject({ status: 200, body: { id, plugin: { status: 'listed' } } });
  });

  test('gives the days asked for and where their numbers come from, and 400 to days that are none', async ({
    ask,
    db,
  }) => {
    const pluginId = await seedPlugin(db, { externalId: 'a' });
    await seedMetric(db, pluginId, '2026-11-19', { users: 1, source: 'internet-archive' });
    await seedMetric(db, pluginId, TODAY, { users: 2 });
    const id = `${MARKET}:a`;
    expect((await ask(metrics, `?from=${TODAY}`, { id })).body).toMatchObject({ metrics: [{ day: TODAY, users: 2 }] });
    expect((await ask(metrics, '', { id })).body).toMatchObject({
      metrics: [{ source: 'internet-archive' }, { source: 'seen' }],
    });
    expect(await ask(metrics, '?to=2026-02-30', { id })).toMatchObject({ status: 400, body: { field: 'to' } });
  });
});

describe('GET /api/v1/companies/[slug]', () => {
  test.for(['nobody', '\0'])('answers 404 to %j', async (slug, { ask }) => {
    expect(await ask(company, '', { slug })).toMatchObject({ status: 404, body: { field: 'slug' } });
  });

  test('answers with the company that another was merged into, at its new slug', async ({ ask, db }) => {
    const acme = await seedCompany(db, 'acme');
    const old = await seedCompany(db, 'acme-labs');
    await db.transaction((tx) => mergeInto(tx, old, acme));
    expect(await ask(company, '', { slug: 'acme-labs' })).toMatchObject({
      status: 200,
      body: { company: { slug: 'acme' } },
    });
  });

  test('lists the company’s plugins with their ids', async ({ ask, db }) => {
    await seedPlugin(db, { externalId: 'a', companyId: await seedCompany(db, 'acme') });
    const { body } = await ask(company, '', { slug: 'acme' });
    expect(body).toMatchObject({ company: { slug: 'acme', plugins: [{ id: `${MARKET}:a` }] } });
  });
});

describe('GET /api/health', () => {
  const health = () => import('./health/route.ts');
  const status = () => import('./v1/status/route.ts');
  const wordpress = { kind: 'daily', marketplace: 'wordpress', counts: NO_COUNTS, finishedAt: new Date() } as const;

  test('answers 503 with the stores that missed a day, and why', async ({ ask, db }) => {
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
    const matchReason = expect.stringContaining('suspect: users: gone');
    expect(await ask(health)).toMatchObject({
      status: 503,
      body: { due: yesterday, missed: [{ name: 'wordpress', lastGood: addDays(yesterday, -1), matchReason }] },
    });
    expect((await ask(status)).body).toMatchObject({
      marketplaces: expect.arrayContaining([
        expect.objectContaining({
          info: expect.objectContaining({ name: 'wordpress' }),
          status: expect.objectContaining({ failures: [{ kind: 'drift', count: 1 }], suspicions: ['users: gone'] }),
        }),
      ]),
    });
  });

  test('answers 200 when yesterday is there, whatever is off', async ({ ask, db }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', 'wordpress');
    await seedMarketplace(db, 'wordpress');
    await seedMarketplace(db, 'figma');
    const day = addDays(dayOf(new Date()), -1);
    await db.insert(ingestionRuns).values({ ...wordpress, day, status: 'partial' });
    expect(await ask(health)).toMatchObject({ status: 200, body: { due: day, missed: [] } });
  });

  test('answers 503 when the database is down', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody:nothing@127.0.0.1:1/nowhere');
    vi.resetModules();
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await ask(health)).toMatchObject({ status: 503, body: { message: expect.stringContaining('database') } });
  });
});

describe('GET /api/cron/daily-ingestion', () => {
  const cron = () => import('./cron/daily-ingestion/route.ts');

  test('answers 401 without the secret', async ({ ask }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', ' ');
    vi.stubEnv('CRON_SECRET', 'sixteen-letters-or-more');
    for (const query of ['', '?day=2026-11-20'])
      expect(await ask(cron, query)).toMatchObject({
        status: 401,
        body: { message: expect.stringContaining('Authorization') },
      });
  });

  test('answers 503 in production when there is no secret', async ({ ask }) => {
    vi.stubEnv('CRON_SECRET', '');
    vi.stubEnv('NODE_ENV', 'production');
    expect(await ask(cron)).toMatchObject({ status: 503, body: { message: expect.stringContaining('CRON_SECRET') } });
  });

  test('runs nothing against real stores when the data is sample data', async ({ ask, db }) => {
    await db.insert(instance).values({ dataOrigin: 'sample' });
    vi.stubEnv('STORES_URL', '');
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await ask(cron)).toMatchObject({ status: 503, body: { message: expect.stringContaining('STORES_URL') } });
  });

  test('runs the day and answers its report', async ({ ask }) => {
    vi.stubEnv('MARKETPLACES_ENABLED', ' ');
    vi.stubEnv('LOG_LEVEL', 'silent');
    const { status, body } = await ask(cron);
    expect(status).toBe(200);
    expect(body).toMatchObject({ message: 'no marketplace is turned on', runs: [], left: 0 });
  });
});
