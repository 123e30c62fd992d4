import type { CategoryFacts } from '@pi/db/queries/categories/list-category-facts';

/** The periods that categories are compared over, in days. */
export const CATEGORY_PERIODS = [30, 90, 365] as const;
export type CategoryPeriod = (typeof CATEGORY_PERIODS)[number];

/** A category in one marketplace. */
export type CategoryRow = Omit<CategoryFacts, 'months'>;

export interface CategorySums {
  /** Those that have plugins of it, the one with most first. */
  marketplaces: string[];
  plugins: number;
  /** Those of them that count users. */
  usersIn: string[];
  users: number | null;
  /** Like for like, as a share; null where nothing is known of then. */
  change: Record<CategoryPeriod, number | null>;
  /** The marketplace with most users, else the one with most plugins. */
  leading: CategoryRow;
  notUpdatedShare: number | null;
  came: Record<CategoryPeriod, number>;
  went: Record<CategoryPeriod, number>;
}

/**
 * A category over several marketplaces: plugins are added up over all, users over those that count
 * users alone. Medians and shares cannot be added up: see `leading`.
 * @param rows one category's rows
 * @returns null where there is no row
 */
export function sumCategory(
  rows: readonly CategoryRow[],
  countsUsers: (marketplace: string) => boolean,
): CategorySums | null {
  const byPlugins = rows.toSorted((a, b) => b.plugins - a.plugins);
  const counting = byPlugins.filter((row) => row.total !== null && countsUsers(row.marketplace));
  const byUsers = counting.toSorted((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const leading = byUsers[0] ?? byPlugins[0];
  if (!leading) return null;
  const dated = sum(rows, ({ dated }) => dated);
  return {
    marketplaces: byPlugins.map(({ marketplace }) => marketplace),
    plugins: sum(rows, ({ plugins }) => plugins),
    usersIn: byUsers.map(({ marketplace }) => marketplace),
    users: counting.length === 0 ? null : sum(counting, ({ total }) => total ?? 0),
    change: changesOf(counting),
    leading,
    notUpdatedShare: dated === 0 ? null : sum(rows, ({ notUpdated }) => notUpdated) / dated,
    came: ofPeriods((days) => sum(rows, (row) => row[`new${days}d`])),
    went: ofPeriods((days) => sum(rows, (row) => row[`gone${days}d`])),
  };
}

/** The changes of the sum of some rows, over the periods. */
export function changesOf(rows: readonly CategoryRow[]): Record<CategoryPeriod, number | null> {
  return ofPeriods((days) => {
    const known = rows.filter((row) => row[`before${days}d`] !== null && row[`after${days}d`] !== null);
    const before = sum(known, (row) => row[`before${days}d`] ?? 0);
    return before === 0 ? null : sum(known, (row) => row[`after${days}d`] ?? 0) / before - 1;
  });
}

/** The share of a total; null where either is unknown or the total is nothing. */
export function shareOf(part: number | null, total: number | null): number | null {
  return part === null || !total ? null : part / total;
}

function ofPeriods<Value>(numberOf: (days: CategoryPeriod) => Value): Record<CategoryPeriod, Value> {
  return { 30: numberOf(30), 90: numberOf(90), 365: numberOf(365) };
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0);
}
