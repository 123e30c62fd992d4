import { companies } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { seedDay, seedMetric, TODAY } from '@pi/db/testing/seed-market';
import { addDays } from '@pi/domain';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';

interface Route {
  GET(request: NextRequest, context: { params: Promise<object> }): Promise<Response>;
}
type Call = (path: string, route: () => Promise<unknown>, params: object, accept?: string) => Promise<Response>;

const FRAME = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const test = base.extend<{ call: Call }>({
  call: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(async (path, route, params, accept = FRAME) => {
      const { GET } = (await route()) as Route;
      return GET(new NextRequest(`http://localhost${path}`, { headers: { accept } }), {
        params: Promise.resolve(params),
      });
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const ofPlugin = () => import('./plugins/[id]/route.ts');
const ofCompany = () => import('./companies/[slug]/route.ts');
const ofMarketplace = () => import('./marketplaces/[name]/route.ts');
const UNKNOWN = [
  ['/embed/plugins/firefox:x', ofPlugin, { id: 'firefox:x' }, 404, 'There is no plugin of this id.'],
  ['/embed/plugins/firefox:x?range=week', ofPlugin, { id: 'firefox:x' }, 400, 'range'],
  ['/embed/companies/x', ofCompany, { slug: 'x' }, 404, 'There is no company of this address.'],
  ['/embed/companies/%00', ofCompany, { slug: '\0' }, 404, 'There is no company of this address.'],
  ['/embed/marketplaces/x', ofMarketplace, { name: '<i>' }, 404, 'There is no marketplace &quot;&lt;i&gt;&quot;.'],
  ['/embed/marketplaces/firefox', ofMarketplace, { name: 'firefox' }, 404, 'Firefox Add-ons was not read yet.'],
] as const;

describe('an embed', () => {
  test.for(UNKNOWN)('that cannot be shown is a page in a frame, with its status: %s', async (unknown, { call }) => {
    const [path, route, params, status, words] = unknown;
    const response = await call(path, route, params);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toContain(words);
  });

  test('that cannot be shown is JSON to programs, and refused where no HTML is accepted', async ({ call }) => {
    for (const [accept, status] of [
      ['*/*', 404],
      ['application/json', 406],
    ] as const) {
      const response = await call('/embed/plugins/firefox:x', ofPlugin, { id: 'firefox:x' }, accept);
      expect([response.status, response.headers.get('Content-Type')]).toEqual([status, 'application/json']);
    }
  });

  test('of a marketplace draws how many plugins it has, of the days asked for', async ({ call, db }) => {
    for (const [at, plugins] of [40, 30, 20].entries())
      await seedDay(db, addDays(TODAY, -40 * at), { marketplace: 'firefox', plugins });
    const page = async (query = '') =>
      (await call(`/embed/marketplaces/firefox${query}`, ofMarketplace, { name: 'firefox' })).text();
    expect(await page()).toContain('<h1>Firefox Add-ons: plugins rose from 20 to 40</h1>');
    expect(await page('?range=90d')).toContain('plugins rose from 20 to 40');
    expect(await page('?range=30d')).toContain('<h1>Firefox Add-ons: plugins over time</h1>');
  });

  test('of a company draws its largest products, and says where no number of them is known', async ({ call, db }) => {
    const [acme] = await db.insert(companies).values({ slug: 'acme', name: 'Acme', nameKey: 'acme' }).returning();
    const of = { marketplace: 'firefox', companyId: acme?.id ?? 0, users: 9 };
    const [a, b] = [
      await seedFacts(db, { externalId: 'a', name: 'A', ...of }),
      await seedFacts(db, { externalId: 'b', name: 'B', ...of }),
    ];
    const open = () => call('/embed/companies/acme', ofCompany, { slug: 'acme' });
    const none = await open();
    expect([none.status, await none.text()]).toEqual([404, expect.stringContaining('no number is known on two days')]);
    for (const { facts } of [a, b])
      for (const at of [0, 1]) await seedMetric(db, facts.pluginId, addDays(TODAY, -at), { users: 9 - at });
    const shown = await open();
    expect(shown.status).toBe(200);
    expect(await shown.text()).toMatch(/<h1>Acme: Daily users of 2 plugins<\/h1>.*<\/i>A <b>9<\/b>.*<\/i>B <b>9<\/b>/s);
  });
});
