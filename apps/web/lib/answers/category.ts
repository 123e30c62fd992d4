import { CATEGORIES, type Category, countsUsers } from '@pi/domain';
import { CategoryInMarketplace, CategoryItem, type DerivationMethod, derivedNumber } from '@pi/domain/api';
import { categoryTitle, getMarketplaceInfo } from '@pi/scrapers/info';
import { CATEGORY_PERIODS, type CategoryRow, changesOf, shareOf, sumCategory } from '#lib/category-sums.ts';
import { kindOfTotals } from './kind-of-totals.ts';

/** The newest day of each marketplace. */
export type Days = ReadonlyMap<string, string>;

/** The shared categories that have plugins, those with most users first, unknown numbers last. */
export function toCategoryItems(rows: readonly CategoryRow[], days: Days): CategoryItem[] {
  const byCategory = Map.groupBy(rows, ({ category }) => category);
  const items = (Object.keys(CATEGORIES) as Category[]).flatMap((name) => {
    const item = toCategoryItem(name, byCategory.get(name) ?? [], days);
    return item ? [item] : [];
  });
  return items.sort((a, b) => (b.users?.value ?? -1) - (a.users?.value ?? -1) || pluginsOf(b) - pluginsOf(a));
}

const pluginsOf = ({ plugins }: CategoryItem) => plugins?.value ?? 0;

/** A shared category over the marketplaces of its rows; null where there is none. */
export function toCategoryItem(name: Category, rows: readonly CategoryRow[], days: Days): CategoryItem | null {
  const sums = sumCategory(rows, isCounting);
  if (!sums) return null;
  const all = sourceOf(sums.marketplaces, days);
  const counting = sourceOf(sums.usersIn, days);
  const { leading, marketplaces, usersIn, users, change, came, went } = sums;
  const changes = CATEGORY_PERIODS.map((period) => [
    `usersChange${period}d`,
    derivedNumber({ value: change[period], kind: 'rounded', method: `like_for_like_${period}d`, ...counting }),
  ]);
  return CategoryItem.parse({
    ...{ name, title: CATEGORIES[name], marketplaces, usersIn, leading: leading.marketplace },
    ...ownNumbers(leading, days),
    ...Object.fromEntries(changes),
    plugins: derivedNumber({ value: sums.plugins, kind: 'exact', method: 'count', ...all }),
    users: derivedNumber({ value: users, kind: 'rounded', method: 'sum', ...counting }),
    notUpdatedShare: derivedNumber({ value: sums.notUpdatedShare, kind: 'exact', method: 'share', ...all }),
    ...periodCounts((period) => [came[period], went[period]], all),
  });
}

/** A category in one marketplace. @param titles what the marketplace calls it */
export function toCategoryInMarketplace(row: CategoryRow, titles: string[], days: Days): CategoryInMarketplace {
  const of = sourceOf([row.marketplace], days);
  const kind = kindOfTotals(getMarketplaceInfo(row.marketplace)?.primaryMetric);
  const change = changesOf([row]);
  const changes = CATEGORY_PERIODS.map((period) => [
    `totalChange${period}d`,
    derivedNumber({ value: change[period], kind, method: `like_for_like_${period}d`, ...of }),
  ]);
  return CategoryInMarketplace.parse({
    ...{ marketplace: row.marketplace, titles },
    ...ownNumbers(row, days),
    ...Object.fromEntries(changes),
    plugins: derivedNumber({ value: row.plugins, kind: 'exact', method: 'count', ...of }),
    total: derivedNumber({ value: row.total, kind, method: 'sum', ...of }),
    ratingCount: derivedNumber({ value: row.ratingCount, kind: 'exact', method: 'sum', ...of }),
    notUpdatedShare: derivedNumber({
      value: shareOf(row.notUpdated, row.dated),
      kind: 'exact',
      method: 'share',
      ...of,
    }),
    ...periodCounts((period) => [row[`new${period}d`], row[`gone${period}d`]], of),
  });
}

/**
 * The stores' own categories that belong to a shared one, each with its one title, those with most
 * plugins first.
 */
export function toOwnCategories(rows: readonly CategoryRow[], shared: Category, days: Days): CategoryInMarketplace[] {
  return rows
    .filter(({ marketplace, category }) => getMarketplaceInfo(marketplace)?.categories?.[category]?.shared === shared)
    .toSorted((a, b) => b.plugins - a.plugins)
    .map((row) => toCategoryInMarketplace(row, [categoryTitle(row.marketplace, row.category)], days));
}

function ownNumbers(row: CategoryRow, days: Days) {
  const of = sourceOf([row.marketplace], days);
  const derived = (value: number | null, method: DerivationMethod, kind: 'exact' | 'rounded' = 'exact') =>
    derivedNumber({ value, kind, method, ...of });
  return {
    medianRating: derived(row.medianRating, 'median'),
    medianPriceUsd: derived(row.medianPriceUsd, 'median'),
    top3Share: derived(shareOf(row.top3, row.total), 'share', 'rounded'),
    next7Share: derived(shareOf(row.next7, row.total), 'share', 'rounded'),
    next90Share: derived(shareOf(row.next90, row.total), 'share', 'rounded'),
  };
}

type Source = ReturnType<typeof sourceOf>;

function periodCounts(countsOf: (period: (typeof CATEGORY_PERIODS)[number]) => [number, number], of: Source) {
  const count = (value: number) => derivedNumber({ value, kind: 'exact', method: 'count', ...of });
  const entries = CATEGORY_PERIODS.flatMap((period) => {
    const [came, went] = countsOf(period);
    return [
      [`new${period}d`, count(came)],
      [`gone${period}d`, count(went)],
    ];
  });
  return Object.fromEntries(entries);
}

/** Where a number of several marketplaces is from, and its day where they have one in common. */
function sourceOf(marketplaces: readonly string[], days: Days): { day: string | null; source: string } {
  const [day = null, ...others] = new Set(marketplaces.map((name) => days.get(name) ?? null));
  return { day: others.length > 0 ? null : day, source: marketplaces.join(', ') };
}

function isCounting(marketplace: string): boolean {
  const info = getMarketplaceInfo(marketplace);
  return info !== undefined && countsUsers(info);
}
