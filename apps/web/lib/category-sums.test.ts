import { describe, expect, test } from 'vitest';
import { type CategoryRow, changesOf, sumCategory } from './category-sums.ts';

const NOTHING: CategoryRow = {
  ...{ scope: 'shared', category: 'education', marketplace: 'chrome', plugins: 1 },
  ...{ total: null, top3: null, next7: null, next90: null },
  ...{ before30d: null, after30d: null, before90d: null, after90d: null, before365d: null, after365d: null },
  ...{ medianRating: null, ratingCount: null, dated: 0, notUpdated: 0, medianPriceUsd: null, priced: 0 },
  ...{ new30d: 0, new90d: 0, new365d: 0, gone30d: 0, gone90d: 0, gone365d: 0 },
};
const countsUsers = (marketplace: string) => marketplace !== 'obsidian';

describe('a category over several marketplaces', () => {
  test('is none without any', () => expect(sumCategory([], countsUsers)).toBeNull());

  test('adds up plugins over all, and users over those that count them', () => {
    const sums = sumCategory(
      [
        { ...NOTHING, plugins: 5, total: 100 },
        { ...NOTHING, marketplace: 'edge', plugins: 9, total: 50 },
        { ...NOTHING, marketplace: 'obsidian', plugins: 20, total: 9_000 },
      ],
      countsUsers,
    );
    expect(sums).toMatchObject({ plugins: 34, users: 150, usersIn: ['chrome', 'edge'] });
    expect(sums?.marketplaces).toEqual(['obsidian', 'edge', 'chrome']);
    expect(sums?.leading.marketplace).toBe('chrome');
  });

  test('has no users where no marketplace counts them; the one with most plugins leads', () => {
    const sums = sumCategory([{ ...NOTHING, marketplace: 'obsidian', total: 9 }], countsUsers);
    expect(sums).toMatchObject({ users: null, usersIn: [], leading: { marketplace: 'obsidian' } });
  });

  test('tells the share not updated of the plugins that state a day', () => {
    const rows = [
      { ...NOTHING, plugins: 10, dated: 4, notUpdated: 3 },
      { ...NOTHING, plugins: 90, dated: 0, notUpdated: 0 },
    ];
    expect(sumCategory(rows, countsUsers)?.notUpdatedShare).toBe(0.75);
    expect(sumCategory([NOTHING], countsUsers)?.notUpdatedShare).toBeNull();
  });

  test('compares the marketplaces that know both days', () => {
    const rows = [
      { ...NOTHING, before30d: 100, after30d: 110, before90d: 0, after90d: 9 },
      { ...NOTHING, before30d: null, after30d: null },
      { ...NOTHING, before30d: 100, after30d: 100 },
    ];
    expect(changesOf(rows)[30]).toBeCloseTo(0.05);
    expect(changesOf(rows)[90]).toBeNull();
    expect(changesOf(rows)[365]).toBeNull();
  });
});
