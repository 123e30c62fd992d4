import type { ApiNumber, CategoryItem } from '@pi/domain/api';
import { z } from 'zod';
import { CATEGORY_PERIODS, type CategoryPeriod } from './category-sums.ts';
import { listHref } from './list-href.ts';

/** What the table of categories can be sorted by. */
export const CATEGORY_SORTS = [
  'users',
  'name',
  'plugins',
  'change',
  'rating',
  'top3',
  'notUpdated',
  'new',
  'gone',
  'price',
] as const;
export type CategorySort = (typeof CATEGORY_SORTS)[number];

const PERIODS = CATEGORY_PERIODS.map(String) as [`${CategoryPeriod}`, ...`${CategoryPeriod}`[]];
const PERIOD = 365;

/** Parameters of the page of categories. */
export const CategoryListParams = z.object({
  period: z
    .enum(PERIODS)
    .default(`${PERIOD}`)
    .transform((days) => Number(days) as CategoryPeriod),
  sort: z.enum(CATEGORY_SORTS).default('users'),
});
export type CategoryListQuery = z.output<typeof CategoryListParams>;

/** The period in words, as a column's heading says it. */
export const PERIOD_WORDS: Record<CategoryPeriod, string> = { 30: '30 days', 90: '90 days', 365: '12 months' };

/** The address of the list; what is as it is without a parameter is left out. */
export function categoriesHref({ period, sort }: CategoryListQuery): string {
  return listHref('/categories', {
    period: period === PERIOD ? undefined : period,
    sort: sort === 'users' ? undefined : sort,
  });
}

const SORTED: Record<
  Exclude<CategorySort, 'name'>,
  (item: CategoryItem, period: CategoryPeriod) => ApiNumber | null
> = {
  users: ({ users }) => users,
  plugins: ({ plugins }) => plugins,
  change: (item, period) => item[`usersChange${period}d`],
  rating: ({ medianRating }) => medianRating,
  top3: ({ top3Share }) => top3Share,
  notUpdated: ({ notUpdatedShare }) => notUpdatedShare,
  new: (item, period) => item[`new${period}d`],
  gone: (item, period) => item[`gone${period}d`],
  price: ({ medianPriceUsd }) => medianPriceUsd,
};

/**
 * The categories in the order of a list: the largest number first and unknown ones last, names from
 * A.
 */
export function sortCategories(items: readonly CategoryItem[], { period, sort }: CategoryListQuery): CategoryItem[] {
  if (sort === 'name') return items.toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
  const numberOf = (item: CategoryItem) => SORTED[sort](item, period)?.value ?? Number.NEGATIVE_INFINITY;
  return items.toSorted((a, b) => compare(numberOf(b), numberOf(a)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
