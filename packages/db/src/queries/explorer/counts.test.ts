import type { PluginFilters } from '@pi/domain/api';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { naiveList } from '../../../test/naive-explorer.ts';
import { seedFacts, seedVariedFacts } from '../../../test/seed-explorer.ts';
import { TODAY } from '../../../test/seed-market.ts';
import { countAll, countFound, countWithout } from './count-found.ts';
import { RANGE_COLUMNS, type RangeName } from './filter-conditions.ts';
import { getRangeFacet } from './range-facet.ts';
import { getValueFacet } from './value-facet.ts';

const CONTEXT = { today: TODAY, counters: ['counter'] };
const SORT = { sort: 'users', order: 'desc' } as const;

describe('counts', () => {
  test('are those of the list, whole and without each filter', async ({ db }) => {
    const plugins = await seedVariedFacts(db, 40);
    const count = (filters: PluginFilters) => naiveList(plugins, filters, SORT, { ...CONTEXT, words: [] }).length;
    const filters: PluginFilters = {
      rating: { to: 3.5 },
      users: { from: 3_000_000 },
      growth: { from: 0 },
      growthDays: 90,
    };
    expect(await countFound(db, { rating: { to: 3.5 } }, CONTEXT)).toEqual({
      total: count({ rating: { to: 3.5 } }),
      isFloor: false,
    });
    expect(await countAll(db, CONTEXT)).toBe(count({}));
    const { users: _, ...without } = filters;
    expect(await countWithout(db, filters, CONTEXT)).toEqual([
      { name: 'users', total: count(without), isFloor: false },
    ]);
  });

  test('of a number are those that the filter would find', async ({ db }) => {
    const plugins = await seedVariedFacts(db, 40);
    for (const name of Object.keys(RANGE_COLUMNS) as RangeName[]) {
      const { brackets } = await getRangeFacet(db, name, { pricing: ['free', 'paid'], growthDays: 90 }, CONTEXT);
      expect(brackets.length).toBeGreaterThan(1);
      for (const { range, count } of brackets) {
        const filters = { pricing: ['free', 'paid'], growthDays: 90, [name]: range } as PluginFilters;
        expect(count).toBe(naiveList(plugins, filters, SORT, { ...CONTEXT, words: [] }).length);
      }
    }
  });

  test('of bars leave out the filter itself and add up to all plugins with a known value', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', users: 0 });
    await seedFacts(db, { externalId: 'b', users: 12_000 });
    await seedFacts(db, { externalId: 'c' });
    await seedFacts(db, { externalId: 'gone', users: 12_000, status: 'delisted' });
    const { bars, unknown } = await getRangeFacet(db, 'users', { users: { from: 1e6 } }, CONTEXT);
    expect(bars.filter(({ count }) => count > 0)).toEqual([
      { from: 1, count: 1 },
      { from: 10_000, count: 1 },
    ]);
    expect(unknown).toBe(1);
  });

  test('of values are by value, the most first', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', category: 'design', tags: ['x', 'y'], storeTags: ['x'], risk: 3 });
    await seedFacts(db, { externalId: 'b', category: 'design', storeTags: ['x'], ownerKind: 'small' });
    await seedFacts(db, { externalId: 'c', category: 'other', status: 'delisted' });
    const facet = (name: Parameters<typeof getValueFacet>[1]) => getValueFacet(db, name, { [name]: ['x'] }, CONTEXT);
    expect(await facet('category')).toEqual([{ value: 'design', count: 2 }]);
    expect(await facet('tag')).toEqual([
      { value: 'x', count: 2 },
      { value: 'y', count: 1 },
    ]);
    expect(await facet('ownerKind')).toEqual([{ value: 'small', count: 1 }]);
    expect(await facet('risk')).toEqual([{ value: '3', count: 1 }]);
    expect(await facet('status')).toEqual([
      { value: 'listed', count: 2 },
      { value: 'delisted', count: 1 },
    ]);
  });
});
