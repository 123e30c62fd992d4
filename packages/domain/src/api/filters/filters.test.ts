import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseRequest } from '../parse-request.ts';
import {
  areSameFilters,
  contradictions,
  describeFilters,
  FILTER_NAMES,
  FILTER_SHAPE,
  type FilterName,
  formatFilters,
  formatShortNumber,
  PLUGIN_FILTERS,
  type PluginFilters,
  parseShortNumber,
  type Range,
  resolveDay,
  withoutFilter,
  wordForms,
} from './index.ts';

const Params = z.strictObject(FILTER_SHAPE);
const parse = (params: Record<string, unknown>) => parseRequest(Params, params);

function rangeWithin(least: number, most: number, step: number): fc.Arbitrary<Range> {
  const end = fc.integer({ min: Math.ceil(least / step), max: Math.floor(most / step) }).map((n) => n * step);
  const whole = (value: number) => Number(value.toFixed(2));
  return fc
    .tuple(end, end, fc.constantFrom('from', 'to', 'both'))
    .map(([a, b, ends]) => [whole(Math.min(a, b)), whole(Math.max(a, b)), ends] as const)
    .map(([from, to, ends]) => (ends === 'from' ? { from } : ends === 'to' ? { to } : { from, to }));
}

function anyValue(name: FilterName): fc.Arbitrary<unknown> {
  const filter = PLUGIN_FILTERS[name];
  if (filter.kind === 'range') {
    const { least, most, isInteger = false } = filter.bounds;
    return rangeWithin(least, Math.min(most, 1e9), isInteger ? 1 : 0.25);
  }
  if (filter.kind === 'names') return fc.subarray([...filter.names] as string[], { minLength: 1 });
  if (filter.kind === 'days') return fc.constantFrom<number>(...filter.choices);
  if (filter.kind === 'day') return fc.constantFrom('2026-11-20', '365d', '1d', '1990-01-01');
  if (filter.kind === 'text') return fc.constantFrom('dark mode', '100%', 'a,b', '日本');
  if (name === 'marketplace' || name === 'company') return fc.constantFrom(['a'], ['a-b', 'c1']);
  return fc.uniqueArray(fc.constantFrom('a', 'a,b', '100%', '%2C', 'x & y', 'é'), { minLength: 1 });
}

const anyFilters = fc.record(Object.fromEntries(FILTER_NAMES.map((name) => [name, anyValue(name)])), {
  requiredKeys: [],
}) as fc.Arbitrary<PluginFilters>;

describe('filters in an address', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const text = formatFilters(filters);
        expect(parse(text)).toEqual({ data: filters, issues: [] });
        const address = new URLSearchParams(text as Record<string, string>).toString();
        expect(Object.fromEntries(new URLSearchParams(address))).toEqual(text);
      }),
    );
  });

  test.each([
    ['users', '10k-100k', { from: 10_000, to: 100_000 }],
    ['users', '1,000-', { from: 1000 }],
    ['users', '1.5M', { from: 1_500_000, to: 1_500_000 }],
    ['users', '0-10', { from: 0, to: 10 }],
    ['rating', '-3.5', { to: 3.5 }],
    ['growth', '..-10', { to: -10 }],
    ['growth', '-50..20', { from: -50, to: 20 }],
    ['risk', 'high,medium,high', ['high', 'medium']],
    ['tag', 'Dark mode,a%2Cb', ['Dark mode', 'a,b']],
    ['updatedBefore', '365d', '365d'],
    ['growthDays', '90', 90],
  ])('%s=%s is a filter', (name, text, value) => expect(parse({ [name]: text }).data).toEqual({ [name]: value }));

  test.each([
    ['users', '100k-10k', 'users ends below its beginning: 100k is more than 10k.'],
    ['users', '', 'users must be a range such as 10k-100k.'],
    ['users', '-', 'users must be a range such as 10k-100k.'],
    ['users', '1e9-', 'users must be a range such as 10k-100k.'],
    ['growth', 'fast', 'growth must be a range such as -50..-10.'],
    ['users', '0.5-', 'users must have whole numbers.'],
    ['users', '999999999999999M-', 'users must lie between 0 and 10000B.'],
    ['rating', '3-6', 'rating must lie between 0 and 5.'],
    ['risk', 'high,huge', 'risk must be one or more of none, low, medium, high: "huge" is none.'],
    ['risk', '', 'risk must be one or more of none, low, medium, high.'],
    ['marketplace', "x' or 1=1", 'marketplace must be names of marketplaces: "x\' or 1=1" is none.'],
    ['growthDays', '31', 'growthDays must be one of 7, 30, 90, 365.'],
    ['tag', 'a'.repeat(10_000), `tag must be tags: "${'a'.repeat(50)}" is none.`],
    ['q', 'a'.repeat(101), 'q must have at most 100 characters.'],
    ['q', ' ', 'q must be words of a name.'],
  ])('%s=%s is refused', (name, text, message) =>
    expect(parse({ [name]: text }).issues).toEqual([{ field: name, message }]),
  );

  test.each(FILTER_NAMES)('%s takes the examples that documents have of it', (name) => {
    const { examples = [] } = z.toJSONSchema(FILTER_SHAPE[name], { io: 'input' });
    for (const example of examples) expect(parse({ [name]: example }).issues).toEqual([]);
  });

  test.each(['', '0d', '10000d', '365', '2026-02-30', 'yesterday'])('"%s" is no day', (text) =>
    expect(parse({ updatedBefore: text }).issues.map(({ field }) => field)).toEqual(['updatedBefore']),
  );

  test('refuses no text with anything but an issue of that field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILTER_NAMES), fc.string(), (name, text) => {
        const { issues } = parse({ [name]: text });
        expect(issues.every(({ field }) => field === name)).toBe(true);
      }),
    );
  });
});

describe('contradictions', () => {
  test.each([
    [{ updatedAfter: '2026-11-20', updatedBefore: '2026-11-20' }, ['updatedAfter']],
    [{ listedAfter: '30d', listedBefore: '365d' }, ['listedAfter']],
    [{ listedAfter: '365d', listedBefore: '30d' }, []],
    [{ delistedAfter: '30d', status: ['listed'] }, ['status']],
    [{ delistedAfter: '30d' }, []],
  ] as [PluginFilters, string[]][])('%j: %j', (filters, fields) =>
    expect(contradictions(filters).map(({ field }) => field)).toEqual(fields),
  );
});

describe('the sentence', () => {
  const context = {
    day: (point: string) => resolveDay(point, '2026-11-28'),
    title: (_: string, name: string) => name.toUpperCase(),
  };
  const sentence = (filters: PluginFilters) =>
    ['Plugins', ...describeFilters(filters, context).map(({ before, value }) => `${before} ${value}`)].join(' ');

  test('says what holds, in a fixed order', () =>
    expect(
      sentence({
        updatedBefore: '365d',
        ratings: { from: 50 },
        rating: { to: 3.5 },
        users: { from: 10_000, to: 100_000 },
        marketplace: ['a', 'b'],
        growth: { from: 20 },
        growthDays: 90,
      }),
    ).toBe(
      'Plugins in A or B with 10k to 100k users rated at most 3.5 ★ by at least 50 people growing at least 20 % in 90 days not updated since 2025-11-28',
    ));

  test('gives every filter words', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { growthDays: _, changedDays: __, ...others } = filters;
        const phrases = describeFilters(filters, context);
        expect(phrases.map(({ name }) => name).sort()).toEqual(Object.keys(others).sort());
        expect(phrases.every(({ before, value }) => before !== '' && value !== '')).toBe(true);
      }),
    );
  });

  test.each([
    [{ price: { from: 5, to: 20 } }, 'Plugins for $5 to $20 a month'],
    [{ price: { to: 10 } }, 'Plugins for at most $10 a month'],
    [{ changed: ['hands'] }, 'Plugins that changed hands in 365 days'],
  ] as [PluginFilters, string][])('%j: %s', (filters, words) => expect(sentence(filters)).toBe(words));
});

describe('a filter less', () => {
  test('takes the period with it that belongs to it', () => {
    const rest = withoutFilter({ growth: { from: 1 }, growthDays: 90, users: { to: 5 } }, 'growth');
    expect(areSameFilters(rest, { users: { to: 5 } })).toBe(true);
  });
});

describe('short numbers', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e13 }), (value) => {
        expect(parseShortNumber(formatShortNumber(value))).toBe(value);
      }),
    );
  });

  test.each(['', 'k', '1kk', '0x10', '1e3', '--1', '1,00', '1.23456', 'NaN'])('"%s" is none', (text) =>
    expect(parseShortNumber(text)).toBeNull(),
  );
});

describe('wordForms', () => {
  test('keeps words that end in s and are no plural', () => {
    expect(['news', 'ios', 'css', 'status'].flatMap(wordForms)).toEqual(['news', 'ios', 'css', 'status']);
  });

  test('adds the singular or plural of others', () => {
    expect(['tabs', 'note'].map(wordForms)).toEqual([
      ['tabs', 'tab'],
      ['note', 'notes'],
    ]);
  });
});
