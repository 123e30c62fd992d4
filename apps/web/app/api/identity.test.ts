import { companyAliases, companyProposals, type Db, developers, marketplaces } from '@pi/db';
import { mergeInto } from '@pi/db/queries/companies/change-companies';
import { insertRevisions } from '@pi/db/queries/listings/revisions';
import { test as base } from '@pi/db/testing';
import { MARKET, seedCompany, seedPlugin, TODAY } from '@pi/db/testing/seed-market';
import type { Developer, MatchTerm } from '@pi/domain';
import { CompanyAnswer, PluginAnswer, StatusAnswer } from '@pi/domain/api';
import { profileDeveloper } from '@pi/intelligence';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';

type Params = Record<string, string>;
type Handler = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;

const test = base.extend<{ call: typeof get }>({
  call: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(get);
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function get(route: () => Promise<unknown>, params: Params = {}) {
  const { GET } = (await route()) as { GET: Handler };
  const response = await GET(new NextRequest('http://localhost/api'), { params: Promise.resolve(params) });
  return (await response.json()) as object;
}

const plugin = () => import('./v1/plugins/[id]/route.ts');
const company = () => import('./v1/companies/[slug]/route.ts');
const status = () => import('./v1/status/route.ts');

const id = `${MARKET}:a`;
const acme: Developer = { name: 'Acme Works', site: 'https://acme.example', email: 'jane@acme.example' };
const MAIL: MatchTerm = { kind: 'email', value: 'acme.example', weight: 7.123 };

async function storeDeveloper(db: Db, companyId: number, developer: Developer, evidence: MatchTerm[]) {
  const profile = profileDeveloper(MARKET, [{ externalId: 'a', name: 'Tabs', developer }]);
  const row = { marketplace: MARKET, key: profile.key, companyId, profile, evidence, blockingKeys: [] };
  const [{ developerId = 0 } = {}] = await db.insert(developers).values(row).returning({ developerId: developers.id });
  return developerId;
}

/** A plugin of Acme, whose developer was matched by its e-mail domain. */
async function seedMatched(db: Db): Promise<{ companyId: number; pluginId: number }> {
  const companyId = await seedCompany(db, 'acme');
  const developerId = await storeDeveloper(db, companyId, acme, [MAIL]);
  const match = { companyId, developerId, companyMatchReason: 'email' as const };
  const pluginId = await seedPlugin(db, { externalId: 'a', ...match });
  const content = { url: 'https://market.example/a', name: 'Tabs', developer: acme };
  await db.transaction((tx) => insertRevisions(tx, [{ pluginId, seenAt: new Date(TODAY), content, source: null }]));
  return { companyId, pluginId };
}

describe('GET /api/v1/plugins/[id]', () => {
  test('gives no reason and no owner of a plugin without a company and a developer', async ({ call, db }) => {
    await seedPlugin(db, { externalId: 'a' });
    expect(await call(plugin, { id })).toMatchObject({ company: null, match: null, owners: [] });
  });

  test('gives the reason in words with its evidence, and no e-mail address', async ({ call, db }) => {
    await seedMatched(db);
    const answer = await call(plugin, { id });
    expect(PluginAnswer.parse(answer)).toMatchObject({
      match: {
        reason: 'email',
        words: expect.stringContaining('acme.example'),
        evidence: [{ kind: 'email', text: 'acme.example', bits: 7.1 }],
        mergedSlug: null,
      },
      owners: [{ from: TODAY, to: null, companySlug: 'acme', developerName: 'Acme Works', alias: null }],
    });
    expect(JSON.stringify(answer)).not.toContain('jane@');
  });

  test('names the company that was merged into the one it is shown with', async ({ call, db }) => {
    const { companyId } = await seedMatched(db);
    const into = await seedCompany(db, 'holding');
    await db.transaction((tx) => mergeInto(tx, companyId, into));
    expect(await call(plugin, { id })).toMatchObject({
      company: { slug: 'holding' },
      match: { mergedSlug: 'acme' },
      owners: [{ companySlug: 'holding' }],
    });
  });

  test('gives owners by the aliases in force, with the source and without the operator', async ({ call, db }) => {
    await seedMatched(db);
    const other = await seedCompany(db, 'zeta');
    const alias = { kind: 'domain' as const, value: 'acme.example', companyId: other, toDay: '2026-11-21' };
    await db.insert(companyAliases).values({ ...alias, source: 'register', by: 'secret operator' });
    const answer = await call(plugin, { id });
    expect(answer).toMatchObject({
      owners: [
        { to: '2026-11-21', companySlug: 'zeta', alias: { kind: 'domain', text: 'acme.example', source: 'register' } },
        { from: '2026-11-21', to: null, companySlug: 'acme', alias: null },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('GET /api/v1/companies/[slug]', () => {
  test('gives empty lists of a company of which nothing is known', async ({ call, db }) => {
    await seedCompany(db, 'acme');
    expect(await call(company, { slug: 'acme' })).toMatchObject({
      company: { developers: [], proposals: [], aliases: [] },
    });
  });

  test('gives its developers with their evidence, those of merged companies too, without addresses', async ({
    call,
    db,
  }) => {
    const { companyId } = await seedMatched(db);
    const merged = await seedCompany(db, 'zeta');
    await db.transaction((tx) => mergeInto(tx, merged, companyId));
    await storeDeveloper(db, merged, { name: 'Zeta <jane@zeta.example>' }, [
      { kind: 'name', value: 'jane@zeta.example', weight: 3 },
    ]);
    const answer = await call(company, { slug: 'acme' });
    expect(CompanyAnswer.parse(answer)).toMatchObject({
      company: {
        developers: [
          {
            marketplace: MARKET,
            name: 'Acme Works',
            listings: { value: 1, origin: 'derived', method: 'count', source: MARKET },
            evidence: [{ kind: 'email' }],
            mergedSlug: null,
          },
          { name: 'Zeta', evidence: [{ text: 'jane' }], mergedSlug: 'zeta' },
        ],
      },
    });
    expect(JSON.stringify(answer)).not.toContain('jane@');
  });

  test('gives its open proposals and its aliases', async ({ call, db }) => {
    const { companyId } = await seedMatched(db);
    const otherId = await seedCompany(db, 'acme-labs');
    const pair = { companyId, otherId, weight: 5.55, evidence: [MAIL], proposedOn: TODAY };
    await db.insert(companyProposals).values({ ...pair, reason: 'secret' });
    const alias = { kind: 'name' as const, value: 'oldacme', fromDay: TODAY };
    await db.insert(companyAliases).values({ ...alias, companyId, source: 'register', by: 'secret operator' });
    const answer = await call(company, { slug: 'acme' });
    expect(answer).toMatchObject({
      company: {
        proposals: [{ number: 1, bits: 5.6, proposedOn: TODAY, companies: [{ slug: 'acme' }, { slug: 'acme-labs' }] }],
        aliases: [{ kind: 'name', text: 'oldacme', from: TODAY, to: null, source: 'register' }],
      },
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});

describe('GET /api/v1/status', () => {
  test('gives the likeliest open proposals with stores and plugin counts, and no decided one', async ({ call, db }) => {
    await db.insert(marketplaces).values({ name: MARKET });
    const ids = [];
    for (const slug of ['one', 'two', 'three']) ids.push(await seedCompany(db, slug));
    const [one = 0, two = 0, three = 0] = ids;
    const pair = { evidence: [MAIL], proposedOn: TODAY };
    await db.insert(companyProposals).values([
      { ...pair, companyId: one, otherId: two, weight: 5 },
      { ...pair, companyId: one, otherId: three, weight: 8 },
      { ...pair, companyId: two, otherId: three, weight: 9, status: 'rejected', reason: 'secret' },
    ]);
    const answer = await call(status);
    expect(StatusAnswer.parse(answer).proposals).toMatchObject({
      open: 2,
      likeliest: [
        {
          number: 2,
          companies: [{ slug: 'one', marketplaces: [{ marketplace: MARKET, pluginCount: { value: 1 } }] }, {}],
        },
        { number: 1 },
      ],
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });
});
