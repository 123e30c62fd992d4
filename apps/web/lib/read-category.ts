import type { Db } from '@pi/db';
import { listNewestDays } from '@pi/db/queries/catalogue/get-newest-day';
import { countOpenings } from '@pi/db/queries/categories/count-openings';
import { listCategoryFacts, listCategoryMonths } from '@pi/db/queries/categories/list-category-facts';
import { type Leader, listLeaders } from '@pi/db/queries/categories/list-leaders';
import { CATEGORY_SLUGS, type Category, dayOf } from '@pi/domain';
import type { CategoryInMarketplace, CategoryItem, CategoryMonth } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { toCategoryInMarketplace, toCategoryItem, toOwnCategories } from './answers/category.ts';
import { type ListedOpening, listOpenings } from './category-openings.ts';
import { type CountGroup, groupByCount } from './count-groups.ts';
import { sumMonths } from './sum-months.ts';

/** All that is shown of a category. */
export interface CategoryDetails {
  name: Category;
  /** Of the marketplaces that are asked for; null where none has a plugin of it. */
  item: CategoryItem | null;
  /** All marketplaces that have plugins of it, the one with most first. */
  all: CategoryInMarketplace[];
  /** The store's own categories that belong to it, where one marketplace is asked for. */
  own: CategoryInMarketplace[];
  months: CategoryMonth[];
  groups: CountGroup[];
  /** The group that `leaders` are of. */
  group: CountGroup | null;
  leaders: Leader[];
  openings: ListedOpening[];
}

interface Asked {
  /** Null for all of them. */
  marketplace: string | null;
  /** The name of a count group; an unknown one is the first. */
  count?: string;
}

const LEADERS = 10;
const COUNTERS = marketplaceInfos.flatMap(({ name, primaryMetric, numbers }) =>
  numbers[primaryMetric]?.isCumulative ? [name] : [],
);

export function isCategory(name: string): name is Category {
  return (CATEGORY_SLUGS as string[]).includes(name);
}

/** Reads a shared category, in all marketplaces or in one. */
export async function readCategory(db: Db, name: Category, { marketplace, count }: Asked): Promise<CategoryDetails> {
  const [rows, ownRows, days] = await Promise.all([
    listCategoryMonths(db, { scope: 'shared', category: name }),
    listCategoryFacts(db, { scope: 'store' }),
    listNewestDays(db),
  ]);
  const own = toOwnCategories(ownRows, name, days);
  const asked = marketplace === null ? rows : rows.filter((row) => row.marketplace === marketplace);
  const groups = groupByCount(asked);
  const group = groups.find((one) => one.name === count) ?? groups[0] ?? null;
  const number = group?.number === 'downloads' ? 'downloads' : 'users';
  const of = { category: name, number, ...(marketplace !== null && { marketplace }) } as const;
  const context = { today: [...days.values()].sort().at(-1) ?? dayOf(new Date()), counters: COUNTERS };
  const [leaders, counts] = await Promise.all([
    group ? listLeaders(db, { ...group, category: name, limit: LEADERS }, context) : [],
    countOpenings(db, of, context),
  ]);
  return {
    name,
    item: toCategoryItem(name, asked, days),
    all: rows.map((row) => {
      const titles = own.filter((one) => one.marketplace === row.marketplace).flatMap((one) => one.titles);
      return toCategoryInMarketplace(row, titles, days);
    }),
    own: own.filter((one) => one.marketplace === marketplace),
    months: sumMonths(asked.map((row) => row.months)),
    ...{ groups, group, leaders, openings: listOpenings(of, counts) },
  };
}
