import { FILTER_NAMES, formatCursor, type PluginFilters } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { explorerHref } from './explorer-href.ts';
import { withoutFormParts } from './form-params.ts';
import { explorerIssues } from './page-issues.ts';
import { parsePageQuery, readPageQuery } from './page-query.ts';
import { PRESETS, presetPath } from './presets.ts';

const fieldsOf = (path: string, params: Record<string, string | string[]>) =>
  explorerIssues(path, params).map(({ field }) => field);

describe('what is wrong with the address of a page of the explorer', () => {
  test.each([
    ['/plugins', { users: '100k-10k' }, ['users']],
    ['/plugins', { rating: '9-', risk: 'huge' }, ['rating', 'risk']],
    ['/plugins', { marketplace: 'nowhere' }, ['marketplace']],
    ['/plugins', { tag: 'a'.repeat(10_000) }, ['tag']],
    ['/plugins', { sort: 'id', cursor: 'x' }, ['sort', 'cursor']],
    ['/plugins', { cursor: formatCursor({ key: [1], id: 1, before: 1, isBack: false, of: 'x' }) }, ['cursor']],
    ['/plugins', { updatedAfter: '30d', updatedBefore: '365d' }, ['updatedAfter']],
    ['/plugins/lists/abandoned', { order: 'up' }, ['order']],
    ['/tags/dark%20mode', { users: 'many' }, ['users']],
  ])('%s %j: %j', (path, params, fields) => expect(fieldsOf(path, params)).toEqual(fields));

  test.each([
    ['/plugins', { utm_source: 'x', constructor: 'y', users: '10k-', add: 'rating' }],
    ['/plugins', { users: ['10k', ''], risk: ['high', 'low'], q: '' }],
    ['/plugins/lists/none', { order: 'up' }],
    ['/marketplaces', { users: 'many' }],
  ] as [string, Record<string, string | string[]>][])('is nothing: %s %j', (path, params) =>
    expect(fieldsOf(path, params)).toEqual([]),
  );

  test('is never drawn', () => expect(() => readPageQuery({ users: 'many' })).toThrow('users must be a range'));
});

describe('what a form sent', () => {
  test.each([
    [{ users: ['10k', '100,000'] }, { users: '10k-100000' }],
    [{ users: ['', '5'] }, { users: '-5' }],
    [{ users: ['', ''], rating: ['3', ''] }, { rating: '3-' }],
    [{ growth: ['-20', '10'] }, { growth: '-20..10' }],
    [{ risk: ['high', 'low'], q: ' ' }, { risk: 'high,low' }],
    [{ columns: ['store', 'users'] }, { columns: 'store,users' }],
    [{ users: '10k-', sort: 'rating' }, null],
  ])('%j becomes %j', (params, joined) => expect(withoutFormParts(params)).toEqual(joined));
});

describe('the address of a list', () => {
  test.each(PRESETS)('of the filters of $slug is that of the preset', (preset) => {
    expect(explorerHref({ filters: preset.filters })).toBe(presetPath(preset));
    expect(parsePageQuery({}, preset.filters).data?.list.sort).toBe(preset.sort);
  });

  test('has the filters, and of the rest what is not usual', () =>
    expect(
      explorerHref({ filters: { users: { from: 10_000 } }, sort: 'rating', order: 'desc', density: 'compact' }, 'abc'),
    ).toBe('/plugins?users=10k-&sort=rating&cursor=abc'));

  test('of a path with a filter is that path', () => {
    const filters: PluginFilters = { tag: ['crm'] };
    const base = { path: '/tags/crm', filters };
    expect(explorerHref({ filters, base, sort: 'name' })).toBe('/tags/crm?sort=name');
    expect(explorerHref({ filters: { ...filters, rating: { from: 4 } }, base })).toBe('/plugins?tag=crm&rating=4-');
  });
});

test('no two presets ask for the same, and each says what it lists', () => {
  expect(new Set(PRESETS.map(({ filters }) => JSON.stringify(filters))).size).toBe(PRESETS.length);
  for (const { filters, description } of PRESETS) {
    expect(FILTER_NAMES.some((name) => filters[name] !== undefined)).toBe(true);
    expect(description).toMatch(/^Plugins .+\.$/);
  }
});
