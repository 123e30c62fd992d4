import { CHANGE_KINDS } from '@pi/domain';
import {
  EXPLORER_SORTS,
  FILTER_NAMES,
  type FilterName,
  PLUGIN_FILTERS,
  type PluginFilters,
  parseCursor,
  SORT_ORDERS,
} from '@pi/domain/api';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { naiveList } from '../../../test/naive-explorer.ts';
import { seedFacts, seedVariedFacts } from '../../../test/seed-explorer.ts';
import { TODAY } from '../../../test/seed-market.ts';
import { seedEstimate } from '../../../test/seed-revenue.ts';
import { type ExplorerQuery, listPluginFacts } from './list-plugin-facts.ts';

const CONTEXT = { today: TODAY, counters: ['counter'], firstDays: { 'market-a': '2026-11-13', counter: TODAY } };
const QUERY: ExplorerQuery = { filters: {}, sort: 'users', order: 'desc', cursor: null, limit: 10 };

const ENDS: Partial<Record<FilterName, readonly number[]>> = {
  users: [0, 10, 10_000, 100_000],
  downloads: [0, 10, 1000],
  rating: [1, 2.25, 3.5, 5],
  ratings: [1, 50, 51],
  per1000: [0.5, 5],
  price: [0, 2.5, 10],
  revenue: [0, 120, 9999.5, 10_000],
  revenueLow: [0, 30, 5000],
  growth: [-50, 0, 25, 50],
  companyPlugins: [1, 2],
};

function anyValue(name: FilterName): fc.Arbitrary<unknown> {
  const filter = PLUGIN_FILTERS[name];
  const days = fc.constantFrom('30d', '365d', '2026-05-01', TODAY);
  const texts: Partial<Record<FilterName, string[]>> = {
    ...{ marketplace: ['market-a', 'counter', 'none'], company: ['acme', 'nobody'] },
    ...{ tag: ['dark mode', 'a,b', 'none'], badge: ['featured', 'verified'] },
  };
  const names: Partial<Record<FilterName, readonly string[]>> = {
    ...{ changed: ['hands', ...CHANGE_KINDS], category: ['design', 'other', 'finance'] },
  };
  if (filter.kind === 'range')
    return fc.subarray([...(ENDS[name] ?? [])], { minLength: 1, maxLength: 2 }).chain((ends) => {
      const [from, to = from] = ends;
      return fc.constantFrom({ from }, { to: from }, { from, to });
    });
  if (filter.kind === 'names') return fc.subarray([...(names[name] ?? filter.names)], { minLength: 1 });
  if (filter.kind === 'texts') return fc.subarray(texts[name] ?? [], { minLength: 1 });
  if (filter.kind === 'days') return fc.constantFrom<number>(...filter.choices);
  if (name === 'phrase') return fc.constantFrom('dark mode', 'modes', 'ai', 'note', 'quick xyz');
  return filter.kind === 'day' ? days : fc.constantFrom('dark', 'ai mode', '100%', 'tab_s', 'xyz');
}

const queries = fc.record({
  filters: fc
    .subarray([...FILTER_NAMES], { maxLength: 3 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, anyValue(name)]))),
    ) as fc.Arbitrary<PluginFilters>,
  sort: fc.constantFrom(...EXPLORER_SORTS),
  order: fc.constantFrom(...SORT_ORDERS),
  limit: fc.integer({ min: 12, max: 60 }),
  // How many are counted decides how a page is looked for.
  counted: fc.constantFrom(0, 5, 10_000),
});

describe('listPluginFacts', () => {
  test('gives the plugins of a naive filter in the order of a naive sort, page by page, there and back', async ({
    db,
  }) => {
    const plugins = await seedVariedFacts(db, 120);
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const words = query.filters.q?.split(' ') ?? [];
        const context = { ...CONTEXT, words, phrase: query.filters.phrase?.split(' ') ?? [] };
        const expected = naiveList(plugins, query.filters, query, context);
        const seen: number[] = [];
        let cursor: ExplorerQuery['cursor'] = null;
        let previous: string | null = null;
        do {
          const page = await listPluginFacts(db, { ...query, cursor }, context);
          const isCounted = expected.length <= query.counted;
          expect(page).toMatchObject({ before: seen.length, isTotalEstimated: !isCounted });
          if (isCounted) expect(page.total).toBe(expected.length);
          if (page.previous) {
            const back = await listPluginFacts(db, { ...query, cursor: parseCursor(page.previous) }, context);
            expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(-query.limit));
            expect(back.before).toBe(Math.max(0, seen.length - query.limit));
          }
          seen.push(...page.rows.map(({ id }) => id));
          previous = page.next;
          cursor = previous === null ? null : parseCursor(previous);
        } while (cursor);
        expect(seen).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('finds nothing in an empty database', async ({ db }) => {
    const page = await listPluginFacts(db, QUERY, CONTEXT);
    expect(page).toEqual({ rows: [], total: 0, isTotalEstimated: false, before: 0, next: null, previous: null });
  });

  test('gives a plugin with its company, its facts, and no column of its own order', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', users: 5, rating: 4.5 });
    const [row] = (await listPluginFacts(db, QUERY, CONTEXT)).rows;
    expect(row?.plugin).toMatchObject({ externalId: 'a', companySlug: null });
    expect(row?.facts).toMatchObject({ users: 5, rating: 4.5, updatedOn: null });
    expect(row?.facts).not.toHaveProperty('usersTier');
    expect(row).toMatchObject({ tags: [], estimate: null });
  });

  test('says of when the newest estimate of a plugin is, and gives our tags alone', async ({ db }) => {
    const { facts } = await seedFacts(db, { externalId: 'a', revenue: 10, tags: ['notes'], storeTags: ['x'] });
    await seedEstimate(db, facts.pluginId, { estimatedOn: '2026-11-01' });
    await seedEstimate(db, facts.pluginId, { estimatedOn: '2026-11-10', methodVersion: 2 });
    const [row] = (await listPluginFacts(db, QUERY, CONTEXT)).rows;
    expect(row).toMatchObject({ tags: ['notes'], estimate: { estimatedOn: '2026-11-10', methodVersion: 2 } });
  });
});
