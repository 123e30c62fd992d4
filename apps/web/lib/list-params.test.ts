import { describe, expect, test } from 'vitest';
import {
  CompanyListParams,
  DaySpan,
  limitParam,
  PluginListParams,
  pageParams,
  parseLeniently,
  withSort,
} from './list-params.ts';

const parse = (params: object) => withSort(PluginListParams.parse(params), 'downloads');

describe('PluginListParams', () => {
  test.each([
    [{ sort: 'id' }, 'sort'],
    [{ order: 'up' }, 'order'],
    [{ status: 'gone' }, 'status'],
    [{ page: '0' }, 'page'],
    [{ page: '1.5' }, 'page'],
    [{ page: ['1', '2'] }, 'page'],
    [{ page: '99999999999999999999999' }, 'page'],
    [{ page: '1e3' }, 'page'],
    [{ page: '0x10' }, 'page'],
    [{ page: '' }, 'page'],
    [{ pageSize: '-1' }, 'pageSize'],
    [{ pageSize: '101' }, 'pageSize'],
    [{ page: ' 1' }, 'page'],
    [{ page: '+1' }, 'page'],
    [{ page: '1\n' }, 'page'],
    [{ page: '١' }, 'page'],
    [{ q: 'x'.repeat(101) }, 'q'],
    [{ q: '\0' }, 'q'],
    [{ q: ' a\0b ' }, 'q'],
    [{ q: 'a\u202eb' }, 'q'],
    [{ q: '\ud800' }, 'q'],
    [{ q: ' ' }, 'q'],
    [{ q: '\u200b' }, 'q'],
    [{ q: ['a', 'a'] }, 'q'],
  ])('rejects %j and names the parameter', (params, field) =>
    expect(PluginListParams.safeParse(params).error?.issues.map(({ path }) => path)).toEqual([[field]]),
  );

  test.each([
    ['page', ['0', '10001', '1.5', 'x', ''], 10_000],
    ['pageSize', ['0', '101', '1e2'], 100],
  ])('says the bounds of %s, whatever is wrong with it', (name, values, most) => {
    for (const value of values)
      expect(PluginListParams.safeParse({ [name]: value }).error?.issues[0]?.message).toBe(
        `${name} must be a whole number from 1 to ${most}.`,
      );
  });

  test('sorts by the primary metric, largest first, by default', () =>
    expect(parse({})).toEqual({ sort: 'downloads', order: 'desc', page: 1, pageSize: 50 }));

  test('sorts names from A by default', () => expect(parse({ sort: 'name' })).toMatchObject({ order: 'asc' }));

  test('filters by a text without the blanks around it, and by nothing where it is empty', () => {
    expect(parse({ q: ' a b ' }).q).toBe('a b');
    expect(parse({ q: '' }).q).toBeUndefined();
  });
});

test.each(['0', '51', '100000', '-1', 'many'])('limit=%s and pageSize=%s are answered with their bounds', (value) => {
  const Params = pageParams(20, 10).extend({ limit: limitParam(50, 20) });
  const { error } = Params.safeParse({ limit: value, pageSize: value });
  expect(error?.issues.map(({ message }) => message)).toEqual([
    'pageSize must be a whole number from 1 to 20.',
    'limit must be a whole number from 1 to 50.',
  ]);
});

describe('parseLeniently', () => {
  test('ignores a wrong parameter and keeps the others', () =>
    expect(parseLeniently(CompanyListParams, { sort: 'nonsense', page: '3' })).toEqual({
      sort: 'pluginCount',
      page: 3,
      pageSize: 50,
    }));

  test('keeps no parameter that the page does not know', () =>
    expect(parseLeniently(CompanyListParams, { utm_source: 'letter' })).toEqual({
      sort: 'pluginCount',
      page: 1,
      pageSize: 50,
    }));

  test('cleans what a person pastes', () =>
    expect(parseLeniently(PluginListParams, { q: '\u200btab\0s ' }).q).toBe('tabs'));
});

describe('DaySpan', () => {
  test.each([
    { from: 'yesterday' },
    { to: '2026-02-30' },
    { from: '2026-02-02', to: '2026-02-01' },
    { from: '0000-01-01' },
    { from: '1989-12-31' },
    { to: '2100-01-01' },
    { to: '9999-12-31' },
    { to: '+010000-01-01' },
    { from: '2026-02-01 BC' },
    { from: 'infinity' },
  ])('rejects %j', (params) => expect(DaySpan.safeParse(params).success).toBe(false));

  test('accepts the first and the last day that data can be of', () =>
    expect(DaySpan.safeParse({ from: '1990-01-01', to: '2099-12-31' }).success).toBe(true));

  test('may be open at both ends', () => expect(DaySpan.parse({})).toEqual({}));
});
