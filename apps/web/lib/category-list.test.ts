import { type CategoryItem, derivedNumber } from '@pi/domain/api';
import { describe, expect, test } from 'vitest';
import { chartedCategories, chartTitle, chartWords, medianOf } from './category-chart.ts';
import { CategoryListParams, categoriesHref, sortCategories } from './category-list.ts';

const number = (value: number | null) =>
  derivedNumber({ value, kind: 'exact', method: 'sum', day: '2026-11-20', source: 'toy' });

function category(title: string, users: number | null, growth = 0.1, top3 = 0.3): CategoryItem {
  const numbers = { users: number(users), usersChange365d: number(growth), top3Share: number(top3) };
  return { name: 'other', title, usersIn: users === null ? [] : ['toy'], ...numbers } as unknown as CategoryItem;
}

describe('the list of categories', () => {
  const DEFAULT = { period: 365, sort: 'users' } as const;

  test('is by users over 12 months where nothing is asked for', () => {
    expect(CategoryListParams.parse({})).toEqual(DEFAULT);
    expect(CategoryListParams.parse({ period: '30', sort: 'name' })).toEqual({ period: 30, sort: 'name' });
    expect(() => CategoryListParams.parse({ period: '7' })).toThrow();
  });

  test('has an address without what is so anyway', () => {
    expect(categoriesHref(DEFAULT)).toBe('/categories');
    expect(categoriesHref({ period: 90, sort: 'gone' })).toBe('/categories?period=90&sort=gone');
  });

  test('has unknown numbers last, and names from A', () => {
    const items = [category('B', null), category('C', 5), category('A', 9)];
    expect(sortCategories(items, DEFAULT).map(({ title }) => title)).toEqual(['A', 'C', 'B']);
    expect(sortCategories(items, { ...DEFAULT, sort: 'name' }).map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });
});

describe('the chart of categories', () => {
  test('has those that count users, and have many', () =>
    expect(chartedCategories([category('A', 1000), category('B', null), category('C', 999)], 365)).toEqual([
      { name: 'other', title: 'A', users: 1000, growth: 0.1, top3: 0.3 },
    ]));

  test('says which grows fastest, and no more where none does', () => {
    const charted = chartedCategories([category('A', 1000, 0.2), category('B', 1000, 0.1)], 365);
    expect(chartTitle(charted)).toBe('A grows fastest, and its three largest plugins hold 30 %');
    expect(chartTitle(charted.map((one) => ({ ...one, growth: -0.1 })))).toBe('No category gained users');
    expect(chartTitle([])).toBe('Categories by growth and concentration');
  });

  test('says each category in words', () => {
    const one = { name: 'a', title: 'A', users: 1_600_000, growth: 0.11, top3: 0.41 };
    expect(chartWords(one, 365)).toBe('A: the three largest hold 41 %, users up 11 % in 12 months, 1.6M users');
    expect(chartWords({ ...one, growth: 0 }, 30)).toContain('users unchanged in 30 days');
  });

  test('knows the middle value', () => {
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  });
});
