import { ApiKeysRepository, createKey } from '@pi/accounts';
import { seed } from '@pi/db/seed';
import { test as base } from '@pi/db/testing';
import { seedUser } from '@pi/db/testing/seed-people';
import { vi } from 'vitest';
import type { Known } from './arbitrary-call.ts';
import { type ApiCall, answerOf } from './handlers.ts';

interface ApiUnderTest {
  /** Calls with the key of an account. */
  call(call: ApiCall): Promise<Response>;
  known: Known;
}

/** The routes of the API on the data of the sample, called with a key. */
export const test = base.extend<{ api: ApiUnderTest }>({
  api: async ({ databaseUrl, db }, use) => {
    await seed(databaseUrl, { withSample: true });
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    const ann = await seedUser(db, 'ann@club.example');
    const keys = new ApiKeysRepository({ db, mail: undefined as never, now: () => new Date() });
    const { key } = await createKey(keys, ann, { name: 'a' });
    const call: ApiUnderTest['call'] = (one) =>
      answerOf({ ...one, headers: { ...one.headers, authorization: `Bearer ${key}` } });
    await use({ call, known: await readKnown(call) });
    vi.unstubAllEnvs();
  },
});

interface Lists {
  plugins?: { id: string }[];
  companies?: { slug: string }[];
  marketplaces?: { info: { name: string } }[];
  tags?: { tag: string }[];
  reports?: { quarter: string }[];
  next?: string | null;
}

/** What the sample has of ids, names and places in lists. */
async function readKnown(call: ApiUnderTest['call']): Promise<Known> {
  const read = async (path: string, query: [string, string][] = []) =>
    (await (await call({ path, params: {}, query })).json()) as Lists;
  const lists = await Promise.all([
    read('/api/v1/plugins', [['limit', '50']]),
    read('/api/v1/companies'),
    read('/api/v1/changes', [
      ['limit', '2'],
      ['days', '90'],
    ]),
  ]);
  const [{ plugins = [] }, { companies = [] }] = lists;
  const { marketplaces = [] } = await read('/api/v1/marketplaces');
  const { tags = [] } = await read('/api/v1/tags');
  const { reports = [] } = await read('/api/v1/reports');
  const quarter = reports.map((one) => one.quarter);
  const tag = tags.map((one) => one.tag);
  const id = plugins.map((one) => one.id);
  const slug = companies.map((one) => one.slug);
  const name = marketplaces.map(({ info }) => info.name);
  const cursor = lists.flatMap(({ next }) =>
    next ? (new URL(next, 'http://localhost').searchParams.get('cursor') ?? []) : [],
  );
  const days = ['2026-11-20', '2026-11-10', '2020-01-01'];
  return {
    ...{ id, slug, name, tag, quarter, cursor, asOf: days, from: days, to: days, marketplace: name, company: slug },
    ids: [
      id
        .slice(0, 3)
        .map((one) => one.replaceAll(',', '%2C'))
        .join(),
    ],
    quarter: ['2026-Q4', '2026-Q3', '1990-Q1'],
    q: ['a', 'dark mode', 'tabs'],
    '/feeds/plugins/{file} file': id.flatMap((one) => [`${one}.rss`, `${one}.json`]),
    '/feeds/companies/{file} file': slug.flatMap((one) => [`${one}.rss`, `${one}.json`]),
  };
}
