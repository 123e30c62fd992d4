import { companyFacts, pluginAnalyses, pluginFacts, plugins, pluginTraits } from '@pi/db';
import { seed } from '@pi/db/seed';
import { test as base } from '@pi/db/testing';
import { seedEstimate } from '@pi/db/testing/seed-revenue';
import { FILTER_NAMES, type FilterName } from '@pi/domain/api';
import { NextRequest } from 'next/server';
import { afterEach, describe, expect, vi } from 'vitest';
import { loadHandler, type EndpointPath as Path } from '#lib/call-endpoint.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';

type Answer = Record<string, unknown>;

/** The sample, in which every plugin states a price and has an estimate. */
const test = base.extend<{ sample: undefined }>({
  sample: async ({ databaseUrl, db }, use) => {
    await seed(databaseUrl, { withSample: true });
    const tiers = [{ name: 'Pro', amount: 4.5, currency: 'USD', period: 'month' as const, per: null }];
    await db.update(pluginTraits).set({ tiers, priceUsd: 4.5, tags: ['notes'] });
    const interval = { revenueLow: 1200, revenue: 5000, revenueHigh: 21_000 };
    await db.update(pluginFacts).set({ ...interval, ownerKind: 'single' });
    await db.update(companyFacts).set({ ...interval, revenuePlugins: 1 });
    const all = await db.select({ id: plugins.id }).from(plugins);
    for (const { id } of all) await seedEstimate(db, id);
    const analysis = {
      ...{ pricingModel: null, tiers, lowestPaidMonthlyUsd: 4.5, integrations: [], tags: ['notes'], audience: null },
      ...{ pitch: 'Notes.', summary: null, customersSay: null, payingShare: null },
    };
    const read = { textHash: 'h', promptVersion: 1, model: 'm', status: 'done', attempts: 0 } as const;
    await db
      .insert(pluginAnalyses)
      .values(all.slice(0, 1).map(({ id }) => ({ pluginId: id, analysis, analysedOn: '2026-11-20', ...read })));
    vi.stubEnv('DATABASE_URL', databaseUrl);
    vi.stubEnv('LOG_LEVEL', 'silent');
    vi.resetModules();
    await use(undefined);
  },
});

afterEach(() => {
  vi.unstubAllEnvs();
});

async function get(path: Path, params: Record<string, string> = {}, query = ''): Promise<Answer> {
  const GET = await loadHandler(path);
  const response = await GET(new NextRequest(`http://localhost${path}?${query}`), { params: Promise.resolve(params) });
  return (await response.json()) as Answer;
}

/** The answers of all addresses, those of one thing for each thing of the sample. */
async function listAnswers(): Promise<[Path, Answer][]> {
  const marketplaces = await get('/api/v1/marketplaces');
  const categories = await get('/api/v1/categories');
  const explorer = await get('/api/v1/plugins', {}, 'limit=100&status=all');
  const found: [Path, Answer][] = [
    ['/api/v1/marketplaces', marketplaces],
    ['/api/v1/categories', categories],
    ['/api/v1/plugins', explorer],
  ];
  const add = async (path: Path, params?: Record<string, string>, query?: string) =>
    found.push([path, await get(path, params, query)]);
  const items = explorer.plugins as { id: string; companySlug: string | null }[];
  for (const { info } of marketplaces.marketplaces as { info: { name: string } }[])
    for (const part of ['', '/plugins', '/companies', '/categories'] as const)
      await add(`/api/v1/marketplaces/{name}${part}`, { name: info.name });
  for (const { name } of categories.categories as { name: string }[]) await add('/api/v1/categories/{name}', { name });
  for (const { id } of items)
    for (const part of ['', '/metrics', '/similar', '/revisions', '/changes', '/reviews'] as const)
      await add(`/api/v1/plugins/{id}${part}`, { id });
  for (const slug of new Set(items.flatMap(({ companySlug }) => companySlug ?? [])))
    for (const part of ['', '/products', '/changes'] as const) await add(`/api/v1/companies/{slug}${part}`, { slug });
  for (const field of FILTER_NAMES as FilterName[]) await add('/api/v1/plugins/facets', {}, `field=${field}`);
  await add('/api/v1/compare', {}, `ids=${items.slice(0, 6).map(({ id }) => encodeURIComponent(id))}`);
  await add('/api/v1/tags');
  await add('/api/v1/tags/{tag}', { tag: 'notes' });
  await add('/api/v1/changes/days');
  await add('/api/v1/movers', {}, 'marketplace=wordpress');
  await add('/api/v1/search', {}, 'q=a');
  await add('/api/v1/niches', {}, 'q=dark');
  const reports = await get('/api/v1/reports');
  found.push(['/api/v1/reports', reports]);
  for (const { quarter } of reports.reports as { quarter: string }[])
    await add('/api/v1/reports/{quarter}', { quarter });
  for (const path of ['/api/v1', '/api/v1/companies', '/api/v1/changes', '/api/v1/status', '/api/health'] as const)
    await add(path);
  return found;
}

/** What makes a number one that says what it is. */
const SAYING = ['kind', 'origin', 'day', 'source', 'method'];
const ORIGINS = ['reported', 'derived', 'estimated'];

/** Ends of the paths of bare numbers. */
const BARE = [
  // Which list it is, and which part of it.
  ...['page', 'pageSize', 'limit', 'total', 'period', 'atLeast', 'least'],
  // How a marketplace is read; evidence for matches; parts of one review, one text, one file.
  ...['pace.parallel', 'pace.perSecond', 'robotsChecks.status', 'run.failures', 'bits', 'proposals.number'],
  ...['stars', 'descriptionLength', 'manifestVersion'],
  // Bars, months and choices: how many of the plugins or changes that the list or figures are of.
  ...['histogram.from', 'histogram.to', 'histogram.plugins', 'months.new', 'months.gone'],
  ...['bars.from', 'bars.count', 'brackets.count', 'values.count', 'unknown', 'counts.changes'],
  // Plugins that have a tag.
  ...['tags.count', 'related.count'],
  // Steps are those of the estimate beside them, which says what it is.
  ...['steps.low', 'steps.point', 'steps.high'],
  // Of one tag.
  '/api/v1/tags/{tag}.count',
  // How alike two plugins are.
  'plugins.score',
];

interface Found {
  field: string;
  number: Answer;
}

interface Walk {
  /** Objects that are numbers, with what their column and row say. */
  numbers: Found[];
  /** Fields of numbers that say nothing of themselves. */
  bare: string[];
}

const isObject = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: Answer) =>
  typeof value.value === 'number' || Array.isArray(value.values) || ('gain' in value && 'value' in value);

/** @param columns what the columns of the list around it say, by column */
function walk(value: unknown, path: string[], metas: Answer, columns: Answer | undefined, found: Walk): void {
  const field = path.at(-1) ?? '';
  if (Array.isArray(value)) {
    const own = isObject(metas[field]) ? (metas[field] as Answer) : metas;
    for (const one of value) walk(one, path, metas, own, found);
  } else if (typeof value === 'number') {
    found.bare.push(path.join('.'));
  } else if (isObject(value)) {
    const inner = isObject(value.meta) ? { ...metas, ...value.meta } : metas;
    for (const [name, one] of Object.entries(value)) {
      if (name === 'meta') continue;
      if (!isObject(one) || !isNumber(one)) walk(one, [...path, name], inner, columns, found);
      else {
        const meta = isObject(columns?.[name]) ? columns[name] : {};
        const number = { ...('day' in value && { day: value.day }), ...meta, ...one };
        found.numbers.push({ field: [...path, name].join('.'), number });
      }
    }
  }
}

function walkAll(answers: [Path, Answer][]): Walk {
  const found: Walk = { numbers: [], bare: [] };
  // Counts of runs, jobs and units say how the machinery does.
  const ofMarket = answers.filter(([path]) => path !== '/api/v1/status' && path !== '/api/health');
  for (const [path, answer] of ofMarket) walk(answer, [path], {}, undefined, found);
  return found;
}

describe('the numbers of the API', () => {
  test('say what they are, in all answers', async ({ sample: _ }) => {
    const answers = await listAnswers();
    expect(new Set(answers.map(([path]) => path))).toEqual(new Set(Object.keys(ENDPOINTS)));
    const { numbers, bare } = walkAll(answers);
    expect(numbers.length).toBeGreaterThan(1000);
    const silent = numbers.filter(({ number }) => SAYING.some((name) => !(name in number)));
    expect([...new Set(silent.map(({ field }) => field))]).toEqual([]);
    const wrong = numbers.filter(
      ({ number: { origin, method } }) =>
        !ORIGINS.includes(String(origin)) || (origin === 'reported') !== (method === null),
    );
    expect(wrong).toEqual([]);
    const silentFields = bare.filter((field) => !BARE.some((end) => field === end || field.endsWith(`.${end}`)));
    expect([...new Set(silentFields)]).toEqual([]);
    expect(numbers.filter(({ number }) => number.method === 'read_by_model')).toHaveLength(1);
    const estimates = numbers.filter(({ number }) => number.origin === 'estimated');
    const places = new Set(estimates.map(({ field }) => field.split('}').at(-1)));
    for (const place of ['.revenue.estimate', '.company.facts.revenue', '/api/v1/plugins.plugins.revenue'])
      expect(places).toContain(place);
    for (const { number } of estimates)
      expect(number).toMatchObject({ lower: expect.any(Number), upper: expect.any(Number), chance: 0.8 });
  }, 120_000);

  test('are whole where they count something', async ({ sample: _ }) => {
    const { numbers } = walkAll(await listAnswers());
    const counts = numbers.filter(({ number: { method, origin, values } }) => {
      const isCount = origin === 'reported' || method === 'count' || method === 'sum';
      return isCount && !values;
    });
    const broken = counts.filter(({ field, number }) => !field.endsWith('.rating') && !Number.isInteger(number.value));
    expect(broken).toEqual([]);
  }, 120_000);
});
