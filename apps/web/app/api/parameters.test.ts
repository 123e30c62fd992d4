import { companyFacts } from '@pi/db';
import { test as base } from '@pi/db/testing';
import { seedFacts } from '@pi/db/testing/seed-explorer';
import { MARKET, seedCompany, seedPlugin } from '@pi/db/testing/seed-market';
import { ErrorAnswer, EXPLORER_SORTS, FILTER_NAMES, type FilterName, PLUGIN_FILTERS } from '@pi/domain/api';
import fc from 'fast-check';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';
import { loadHandler, type EndpointPath as Path } from '#lib/call-endpoint.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { partsOf } from '#lib/openapi/testing/parts-of.ts';

const name = 'wordpress';
const id = `${MARKET}:a`;
/** What parts of paths have here; other addresses have no such parts. */
const PARTS = { name, id, slug: 'nobody', tag: 'nothing', quarter: '2026-Q4' };
const CATEGORY = { name: 'education' };
const PATHS = Object.keys(ENDPOINTS) as Path[];

interface Parameter {
  right: fc.Arbitrary<string>;
  wrong: fc.Arbitrary<string>;
}
/** Texts that `Number` or a database reads as a number, but that are none of plain digits. */
const NO_DIGITS = fc.constantFrom(
  '',
  ' ',
  '1e3',
  ' 1',
  '1 ',
  '+1',
  '0x10',
  '1.0',
  '1,000',
  '١',
  '1\n',
  'NaN',
  '0',
  '-1',
);
const INVISIBLE = fc.constantFrom('\0', '\u0001', '\u200b', '\u202e', '\u007f', '\ufeffa');
const DAY = {
  right: fc.constantFrom('2026-11-01', '2026-11-20'),
  wrong: fc.constantFrom('', '2026-02-30', '1e3', 'x'),
};
const PAGE = {
  page: { right: fc.integer({ min: 1, max: 10_000 }).map(String), wrong: fc.oneof(NO_DIGITS, fc.constant('10001')) },
  pageSize: { right: fc.integer({ min: 1, max: 100 }).map(String), wrong: fc.oneof(NO_DIGITS, fc.constant('101')) },
};
const TEXTS: Partial<Record<FilterName, [right: string[], wrong: string[]]>> = {
  q: [
    ['a', 'dark mode', '%', '日本'],
    ['', ' ', 'a'.repeat(10_000)],
  ],
  phrase: [
    ['kanban board', '日本'],
    ['', ' ', '%', 'a'.repeat(101), 'a\u0001'],
  ],
  status: [
    ['delisted', 'all', 'listed,delisted'],
    ['', 'gone', 'listed,'],
  ],
  marketplace: [
    [name, `${name},obsidian`],
    ['', 'nowhere', "x' or 1=1", 'a'.repeat(10_000)],
  ],
  tag: [
    ['a', 'a%2Cb,c'],
    ['', 'a,,b', '\u202e'],
  ],
  badge: [['featured'], ['', 'a'.repeat(101)]],
  company: [['nobody'], ['', 'a/b']],
  updatedAfter: [
    ['365d', '2020-01-01'],
    ['', '0d', '2026-02-30'],
  ],
  updatedBefore: [
    ['30d', '2026-11-20'],
    ['', '-1d', 'x'],
  ],
  listedAfter: [
    ['365d', '2020-01-01'],
    ['', '0d', '2026-02-30'],
  ],
  listedBefore: [
    ['30d', '2026-11-20'],
    ['', 'today', '1989-01-01'],
  ],
  delistedAfter: [['30d'], ['', '30']],
};
const FILTERS = Object.fromEntries(
  FILTER_NAMES.map((field): [string, Parameter] => {
    const filter = PLUGIN_FILTERS[field];
    const names =
      'names' in filter ? filter.names : 'choices' in filter ? filter.choices.map(String) : ['1-2', '2-', '-2', '2'];
    const [right, wrong] = TEXTS[field] ?? [names, ['', 'x', '3-2', '1e3', '-', 'a'.repeat(10_000), "1' or 1=1"]];
    return [field, { right: fc.constantFrom(...right), wrong: fc.constantFrom(...wrong) }];
  }),
);
const PARAMETERS: Partial<Record<Path, Record<string, Parameter>>> = {
  '/api/v1/marketplaces/{name}/plugins': {
    ...PAGE,
    sort: { right: fc.constantFrom('users', 'name', 'updatedOn'), wrong: fc.constantFrom('', 'id', 'Users', 'users ') },
    order: { right: fc.constantFrom('asc', 'desc'), wrong: fc.constantFrom('', 'up') },
    status: { right: fc.constantFrom('listed', 'missing', 'all'), wrong: fc.constantFrom('', 'gone') },
    q: {
      right: fc.constantFrom('', 'a', ' a ', '%', '%25_', '日本', 'a'.repeat(100)),
      wrong: fc.oneof(
        fc.constantFrom(' ', '\t', 'a'.repeat(101)),
        fc.tuple(INVISIBLE, fc.constantFrom('', 'a')).map(([mark, text]) => `a${mark}${text}`),
        INVISIBLE.filter((mark) => mark.trim() === mark),
      ),
    },
  },
  '/api/v1/marketplaces/{name}/companies': {
    ...PAGE,
    sort: { right: fc.constantFrom('users', 'pluginCount'), wrong: fc.constantFrom('', 'name') },
  },
  '/api/v1/plugins': {
    ...FILTERS,
    sort: { right: fc.constantFrom(...EXPLORER_SORTS), wrong: fc.constantFrom('', 'id') },
    order: { right: fc.constantFrom('asc', 'desc'), wrong: fc.constantFrom('', 'up') },
    limit: { right: fc.constantFrom('1', '100'), wrong: fc.oneof(NO_DIGITS, fc.constant('101')) },
  },
  '/api/v1/plugins/facets': {
    ...FILTERS,
    field: { right: fc.constantFrom(...FILTER_NAMES), wrong: fc.constantFrom('', 'id') },
  },
  '/api/v1/changes': {
    kind: { right: fc.constantFrom('hands', 'permission,price'), wrong: fc.constantFrom('', 'owner', 'hands,') },
    marketplace: { right: fc.constantFrom(name, `${name},obsidian`), wrong: fc.constantFrom('', 'nowhere') },
    days: { right: fc.constantFrom('1', '90'), wrong: fc.oneof(NO_DIGITS, fc.constant('8')) },
    users: {
      right: fc.constantFrom('0', '10000', '10k', '1.5M'),
      wrong: fc.constantFrom('', '-1', '1.5', '1e3', 'many'),
    },
    risk: { right: fc.constantFrom('high', 'none,low'), wrong: fc.constantFrom('', 'huge') },
    day: DAY,
    until: DAY,
    limit: { right: fc.constantFrom('1', '100'), wrong: fc.oneof(NO_DIGITS, fc.constant('101')) },
  },
  '/api/v1/tags': { limit: { right: fc.constantFrom('1', '500'), wrong: fc.oneof(NO_DIGITS, fc.constant('501')) } },
  '/api/v1/plugins/{id}/changes': PAGE,
  '/api/v1/companies/{slug}/changes': PAGE,
  '/api/v1/movers': {
    marketplace: { right: fc.constantFrom('firefox', 'wordpress'), wrong: fc.constantFrom('', 'nowhere') },
    number: { right: fc.constant('users'), wrong: fc.constantFrom('', 'ratings') },
    period: { right: fc.constantFrom('7', '365'), wrong: fc.oneof(NO_DIGITS, fc.constant('8')) },
    limit: { right: fc.constantFrom('1', '100'), wrong: fc.oneof(NO_DIGITS, fc.constant('101')) },
  },
  '/api/v1/niches': {
    q: {
      right: fc.constantFrom('', ' ', 'kanban board', '日本', "a & !b | c:*'"),
      wrong: fc.constantFrom('%', 'a'.repeat(101), 'a\u0001'),
    },
  },
  '/api/v1/search': {
    q: {
      right: fc.oneof(
        fc.constantFrom('', 'dark mode', "a' & !b | c:*", '日本', 'a\0b', `${MARKET}:a`, 'https://', 'x.y', '<->'),
        fc.string({ unit: 'grapheme', maxLength: 50 }),
      ),
      wrong: fc.constant('a'.repeat(201)),
    },
    marketplace: { right: fc.constant(name), wrong: fc.constantFrom('', 'nowhere') },
    limit: { right: fc.integer({ min: 1, max: 50 }).map(String), wrong: fc.oneof(NO_DIGITS, fc.constant('51')) },
  },
  '/api/v1/plugins/{id}/similar': {
    limit: { right: fc.integer({ min: 1, max: 50 }).map(String), wrong: fc.oneof(NO_DIGITS, fc.constant('51')) },
  },
  '/api/v1/compare': {
    ids: {
      right: fc.constantFrom(`${name}:a`, `${name}:a,${name}:a`, `,${name}:a,`),
      wrong: fc.constantFrom('', ',', 'a', ':a', `${name}:a,b`, 'a:1,a:2,a:3,a:4,a:5,a:6,a:7', 'x'.repeat(10_000)),
    },
  },
  '/api/v1/categories/{name}': {
    marketplace: { right: fc.constant(name), wrong: fc.constantFrom('', 'nowhere') },
    count: { right: fc.constantFrom('users', 'nothing'), wrong: fc.constantFrom('', 'a'.repeat(51)) },
  },
  '/api/v1/companies': {
    q: { right: fc.constantFrom('', 'a', '%', '日本'), wrong: fc.constantFrom(' ', 'a'.repeat(101), 'a\u0001') },
    marketplace: { right: fc.constant(name), wrong: fc.constantFrom('', 'nowhere') },
    plugins: { right: fc.constantFrom('2-5', '10-', '-4', '1'), wrong: fc.constantFrom('', '5-2', '0-', 'x', '1.5-2') },
    growth: { right: fc.constantFrom('25-', '-50..-10'), wrong: fc.constantFrom('', 'fast', '-200..1') },
    type: { right: fc.constantFrom('one_product', 'platform'), wrong: fc.constantFrom('', 'huge') },
    sort: { right: fc.constantFrom('users', 'plugins'), wrong: fc.constantFrom('', 'name') },
    limit: { right: fc.constantFrom('1', '100'), wrong: fc.oneof(NO_DIGITS, fc.constant('101')) },
  },
  '/api/v1/plugins/{id}/metrics': { from: { ...DAY, right: fc.constant('2026-11-01') }, to: DAY },
};

/** How each parameter of a request is given: some right, some wrong, some twice, some unknown. */
function requestTo(path: Path) {
  const known = Object.entries(PARAMETERS[path] ?? {}).map(([field, { right, wrong }]) =>
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({ field, values: [] as string[], isWrong: false }) },
      { weight: 4, arbitrary: right.map((value) => ({ field, values: [value], isWrong: false })) },
      { weight: 1, arbitrary: wrong.map((value) => ({ field, values: [value], isWrong: true })) },
      { weight: 1, arbitrary: right.map((value) => ({ field, values: [value, value], isWrong: true })) },
    ),
  );
  const names = new Set(Object.keys(PARAMETERS[path] ?? {}));
  const unknown = fc
    .oneof(fc.constantFrom('utm_source', 'Page', 'constructor', '__proto__', 'toString', ' q'), fc.string())
    .filter((field) => !names.has(field))
    .map((field) => ({ field, values: ['1'], isWrong: true }));
  return fc.tuple(fc.tuple(...known), fc.oneof(fc.constant([]), fc.constant([]), fc.array(unknown, { maxLength: 3 })));
}

// Modules are reset for each test, because they keep pool and settings.
type Load = (path: Path, parts?: Record<string, string>) => Promise<(query: URLSearchParams) => Promise<Response>>;
const test = base.extend<{ load: Load }>({
  load: async ({ databaseUrl }, use) => {
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.stubEnv('MARKETPLACES_ENABLED', ' ');
    vi.resetModules();
    await use(async (path, parts = path.startsWith('/api/v1/categories/') ? CATEGORY : PARTS) => {
      const GET = await loadHandler(path);
      const context = { params: Promise.resolve(partsOf(path, parts)) };
      return (query) => GET(new NextRequest(`http://localhost${path}?${query}`), context);
    });
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the parameters of an address', () => {
  test.for(PATHS)(
    '%s answers a right request, and 400 naming each parameter that is not',
    async (path, { load, db }) => {
      await seedPlugin(db, { externalId: 'a' });
      await seedPlugin(db, { externalId: 'a', marketplace: name });
      const get = await load(path);
      const good = /\{(slug|tag|quarter)\}/.test(path) ? 404 : 200;
      await fc.assert(
        fc.asyncProperty(requestTo(path), async ([known, unknown]) => {
          const given = [...known, ...unknown];
          const query = new URLSearchParams(
            given.flatMap(({ field, values }) => values.map((value) => [field, value])),
          );
          const response = await get(query);
          const wrong = given.filter(({ isWrong }) => isWrong).map(({ field }) => field);
          if (wrong.length === 0) {
            expect([response.status, String(query)]).toEqual([good, String(query)]);
            return;
          }
          const { code, issues } = ErrorAnswer.parse(await response.json());
          expect([response.status, code]).toEqual([400, 'invalid_request']);
          expect(new Set(issues.map(({ field }) => field))).toEqual(new Set(wrong));
          for (const { message } of issues) expect(message.endsWith('.')).toBe(true);
        }),
        { numRuns: PARAMETERS[path] ? 100 : 25 },
      );
    },
  );

  test.for(PATHS.filter((path) => /\{(id|quarter)\}/.test(path)))(
    '%s refuses a part of another form in a sentence that names it',
    async (path, { load }) => {
      const part = path.includes('{id}') ? 'id' : 'quarter';
      const response = await (await load(path, { [part]: 'x' }))(new URLSearchParams());
      const { issues } = ErrorAnswer.parse(await response.json());
      expect([response.status, issues]).toEqual([
        400,
        [{ field: part, message: expect.stringMatching(new RegExp(`^${part} must .+\\.$`)) }],
      ]);
    },
  );

  test('a range is answered at both of its ends', async ({ load }) => {
    const get = await load('/api/v1/plugins');
    for (const [name, filter] of Object.entries(PLUGIN_FILTERS)) {
      if (filter.kind !== 'range') continue;
      for (const end of [filter.bounds.least, filter.bounds.most])
        expect([name, end, (await get(new URLSearchParams({ [name]: `${end}..` }))).status]).toEqual([name, end, 200]);
    }
  });

  test('a cursor that no answer gave, or one of another list, is refused by name', async ({ load, db }) => {
    for (const externalId of ['a', 'b']) await seedFacts(db, { externalId });
    const get = await load('/api/v1/plugins');
    const { next } = await (await get(new URLSearchParams({ limit: '1', sort: 'rating' }))).json();
    const cursor = new URL(next, 'http://localhost').searchParams.get('cursor') ?? '';
    expect((await get(new URLSearchParams({ limit: '1', sort: 'rating', cursor }))).status).toBe(200);
    for (const wrong of [
      { cursor },
      { cursor: 'x' },
      { cursor: 'a'.repeat(10_000) },
      { cursor, sort: 'rating', q: 'a' },
    ] as Record<string, string>[]) {
      const response = await get(new URLSearchParams(wrong));
      const { issues } = ErrorAnswer.parse(await response.json());
      expect([response.status, issues.map(({ field }) => field)]).toEqual([400, ['cursor']]);
    }
  });

  test('companies go on part by part, as many a part as are asked for', async ({ load, db }) => {
    for (const users of [3, 2, 1]) {
      const companyId = await seedCompany(db, `with-${users}`, { marketplace: name });
      const none = { type: 'one_product', pluginCount: 1, productCount: 1, hasContact: false } as const;
      await db.insert(companyFacts).values({ companyId, ...none, marketplaces: [name], users });
    }
    const get = await load('/api/v1/companies');
    const slugs: string[][] = [];
    for (let query: string | undefined = 'limit=2'; query; ) {
      const { companies, next } = await (await get(new URLSearchParams(query))).json();
      slugs.push(companies.map(({ slug }: { slug: string }) => slug));
      query = next?.split('?')[1];
    }
    expect(slugs).toEqual([['with-3', 'with-2'], ['with-1']]);
  });

  test('a page after the last is empty and states the true total', async ({ load, db }) => {
    for (const externalId of ['a', 'b', 'c']) await seedFacts(db, { marketplace: name, externalId });
    const get = await load('/api/v1/marketplaces/{name}/plugins');
    for (const page of ['2', '3', '200', '201', '10000']) {
      const response = await get(new URLSearchParams({ page, pageSize: '50' }));
      expect([response.status, await response.json()]).toMatchObject([
        200,
        { page: Number(page), total: 3, totalIsFloor: false, plugins: [], next: null },
      ]);
    }
  });
});
