import { companies, ingestionRuns, marketChanges } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { seedDay } from '@pi/db/testing/seed-market';
import { NO_COUNTS } from '@pi/domain';
import { parseFeed } from '@rowanmanning/feed-parser';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';

interface Route {
  GET(request: NextRequest, context: { params: Promise<object> }): Promise<Response>;
}
type Call = (path: string, route: () => Promise<unknown>, file?: string, accept?: string) => Promise<Response>;

const test = base.extend<{ call: Call }>({
  call: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(async (path, route, file, accept = '*/*') => {
      const { GET } = (await route()) as Route;
      return GET(new NextRequest(`http://localhost${path}`, { headers: { accept } }), {
        params: Promise.resolve(file ? { file } : {}),
      });
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const ofPlugin = () => import('./plugins/[file]/route.ts');
const ofCompany = () => import('./companies/[file]/route.ts');
const changes = () => import('./changes.rss/route.ts');
const plugins = () => import('./plugins.rss/route.ts');
const titles = async (response: Response) => parseFeed(await response.text()).items.map(({ title }) => title);
const fieldsOf = async (response: Response) => [
  response.status,
  ...((await response.json()).issues as { field: string }[]).map(({ field }) => field),
];

const DAY = '2026-11-19';
const FIREFOX = { marketplace: 'firefox', status: 'listed' as const };

describe('a feed of one plugin', () => {
  test('refuses what is no plugin, no format and no parameter', async ({ call }) => {
    expect(await fieldsOf(await call('/feeds/plugins/x', ofPlugin, 'firefox:x.rss'))).toEqual([404, 'file']);
    expect(await fieldsOf(await call('/feeds/plugins/x', ofPlugin, 'firefox:x'))).toEqual([400, 'file']);
    expect(await fieldsOf(await call('/feeds/plugins/x', ofPlugin, 'firefox:x.atom'))).toEqual([400, 'file']);
    expect(await fieldsOf(await call('/feeds/plugins/x', ofPlugin, 'firefox.rss'))).toEqual([400, 'file']);
    const unknown = await call('/feeds/plugins/x?kind=all&limit=5', ofPlugin, 'firefox:x.rss');
    expect((await fieldsOf(unknown)).toSorted()).toEqual([400, 'kind', 'limit']);
  });

  test('has its changes, new versions too, the newest first, and says when it changed', async ({ call, db }) => {
    const { facts } = await seedFacts(db, { externalId: 'a.rss', name: 'Tab <b>Harbor</b>', ...FIREFOX });
    const of = { pluginId: facts.pluginId, marketplace: 'firefox' };
    const at = new Date(`${DAY}T06:00:00Z`);
    await db.insert(marketChanges).values([
      { ...of, day: '2026-11-18', at: new Date('2026-11-18T06:00:00Z'), kind: 'renamed', before: 'Old' },
      { ...of, day: DAY, at, kind: 'version_released', before: '1', after: '2' },
    ]);
    const response = await call('/feeds/plugins/firefox%3Aa.rss.rss', ofPlugin, 'firefox:a.rss.rss');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/rss+xml; charset=utf-8');
    expect(response.headers.get('Last-Modified')).toBe(at.toUTCString());
    expect(await titles(response)).toEqual([
      'Tab ‹b›Harbor‹/b›: version 2, after 1',
      'Tab ‹b›Harbor‹/b›: was called “Old”',
    ]);
    const json = await call('/feeds/plugins/x?kind=renamed', ofPlugin, 'firefox:a.rss.json');
    expect(json.headers.get('Content-Type')).toBe('application/feed+json; charset=utf-8');
    expect((await json.json()).items).toHaveLength(1);
  });

  test('may have changed when a store was read to its end, whatever its items are of', async ({ call, db }) => {
    await seedFacts(db, { externalId: 'a', ...FIREFOX, changes: [{ kind: 'renamed', day: DAY }] });
    await seedDay(db, '2026-11-21', { marketplace: 'firefox' });
    const finishedAt = new Date('2026-11-21T07:00:00Z');
    await db.insert(ingestionRuns).values({
      kind: 'daily',
      counts: NO_COUNTS,
      marketplace: 'firefox',
      day: '2026-11-21',
      finishedAt,
      startedAt: finishedAt,
    });
    const response = await call('/feeds/plugins/x', ofPlugin, 'firefox:a.rss');
    expect(response.headers.get('Last-Modified')).toBe(finishedAt.toUTCString());
  });

  test('has the type of its ending, for readers that ask for XML or JSON too', async ({ call, db }) => {
    await seedFacts(db, { externalId: 'a', ...FIREFOX });
    const typeOf = async (file: string, accept: string) => {
      const { status, headers } = await call('/feeds/plugins/x', ofPlugin, file, accept);
      return status === 200 ? headers.get('Content-Type') : status;
    };
    expect(await typeOf('firefox:a.rss', 'text/xml')).toBe('application/rss+xml; charset=utf-8');
    expect(await typeOf('firefox:a.json', 'application/json')).toBe('application/feed+json; charset=utf-8');
    expect(await typeOf('firefox:a.rss', 'application/json')).toBe(406);
  });

  test('has at most 50 items', async ({ call, db }) => {
    const days = Array.from({ length: 60 }, (_, at) => ({
      kind: 'renamed' as const,
      day: `2026-${at < 30 ? '09' : '10'}-${String((at % 30) + 1).padStart(2, '0')}`,
    }));
    await seedFacts(db, { externalId: 'a', ...FIREFOX, changes: days });
    expect(await titles(await call('/feeds/plugins/x', ofPlugin, 'firefox:a.rss'))).toHaveLength(50);
  });
});

describe('a feed of a company', () => {
  test('has the changes of its plugins but for new versions; one that was merged gives the other', async ({
    call,
    db,
  }) => {
    const [acme] = await db.insert(companies).values({ slug: 'acme', name: 'Acme', nameKey: 'acme' }).returning();
    await db.insert(companies).values({ slug: 'old', name: 'Old', nameKey: 'old', mergedInto: acme?.id });
    const kinds = ['version_released', 'delisted'] as const;
    const of = { companyId: acme?.id ?? 0, changes: kinds.map((kind) => ({ kind, day: DAY })) };
    await seedFacts(db, { externalId: 'a', name: 'A', ...FIREFOX, ...of });
    expect(await titles(await call('/feeds/companies/old.rss', ofCompany, 'old.rss'))).toEqual([
      'A: gone from its store',
    ]);
    expect(await fieldsOf(await call('/feeds/companies/x', ofCompany, 'nobody.rss'))).toEqual([404, 'file']);
  });
});

describe('a feed of all changes', () => {
  test('has the filters of the page of changes, and no others', async ({ call, db }) => {
    const renamed = [{ kind: 'renamed' as const, day: DAY }];
    await seedFacts(db, { externalId: 'a', name: 'A', ...FIREFOX, users: 20_000, changes: renamed });
    await seedFacts(db, { externalId: 'b', name: 'B', ...FIREFOX, users: 5, changes: renamed });
    await seedFacts(db, { externalId: 'c', name: 'C', marketplace: 'raycast', users: 20_000, changes: renamed });
    const response = await call('/feeds/changes.rss?marketplace=firefox&users=10k', changes);
    const feed = parseFeed(await response.text());
    expect(feed.title).toBe('Changes in Firefox Add-ons of plugins with at least 10k users');
    expect(feed.items.map(({ title }) => title)).toEqual(['A: was called “null”']);
    expect(await fieldsOf(await call('/feeds/changes.rss?days=7', changes))).toEqual([400, 'days']);
    expect(await fieldsOf(await call('/feeds/changes.rss?marketplace=nothing', changes))).toEqual([400, 'marketplace']);
  });
});

describe('a feed of plugins that pass filters', () => {
  test('has those that are gone, too, and says in words what it is of', async ({ call, db }) => {
    const changes = [{ kind: 'delisted' as const, day: DAY }];
    const gone = { ...FIREFOX, status: 'delisted' as const, category: 'design' as const };
    await seedFacts(db, { externalId: 'a', name: 'A', ...gone, storeCategory: 'art', changes });
    await seedFacts(db, { externalId: 'b', name: 'B', ...FIREFOX, category: 'education', changes });
    const feed = parseFeed(await (await call('/feeds/plugins.rss?category=design', plugins)).text());
    expect(feed.title).toMatch(/^Changes of plugins of the category Design/);
    expect(feed.items.map(({ title }) => title)).toEqual(['A: gone from its store']);
    expect(await titles(await call('/feeds/plugins.rss?storeCategory=art', plugins))).toHaveLength(1);
    expect(await titles(await call('/feeds/plugins.rss?storeCategory=art&category=education', plugins))).toEqual([]);
    expect(await titles(await call('/feeds/plugins.rss?status=listed&category=design', plugins))).toEqual([]);
  });

  test('refuses what the list of plugins refuses', async ({ call }) => {
    expect(await fieldsOf(await call('/feeds/plugins.rss?users=wild&sort=users', plugins))).toEqual([
      400,
      'users',
      'sort',
    ]);
    expect((await call('/feeds/plugins.rss?storeCategory=%00', plugins)).status).toBe(400);
  });
});
