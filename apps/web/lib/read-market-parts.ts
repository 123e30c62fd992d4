import type { Db } from '@pi/db';
import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import { listCategoryFacts } from '@pi/db/queries/categories/list-category-facts';
import { addDays, type Category, CHANGE_GROUPS, type Day, type MarketplaceInfo } from '@pi/domain';
import type { CategoryInMarketplace, ChangeItem } from '@pi/domain/api';
import { toCategoryInMarketplace, toOwnCategories } from './answers/category.ts';
import { readNewestChanges } from './changes/read-changes.ts';
import { movingNumbers } from './movers.ts';
import { type Movers, readMovers } from './read-movers.ts';

/** What a marketplace's page shows beside its figures and its list. */
export interface MarketParts {
  /** The largest first. */
  categories: (CategoryInMarketplace & { name: Category })[];
  changes: ChangeItem[];
  changeDays: number;
  /** Null where the marketplace shows no number that moves. */
  movers: Movers | null;
}

const [CHANGES, CHANGE_DAYS] = [8, 7];
const MOVERS = { period: 30, limit: 5 } as const;
/** New versions are many, and say little beside each other. */
const GROUPS = CHANGE_GROUPS.filter((group) => group !== 'version');

/**
 * Reads them. Categories are today's alone.
 * @param day the newest day of the marketplace
 * @param isPast whether the database is read as of a day of the past
 */
export async function readMarketParts(db: Db, info: MarketplaceInfo, day: Day, isPast: boolean): Promise<MarketParts> {
  const days = { from: addDays(day, 1 - CHANGE_DAYS), to: day };
  const wanted = { groups: GROUPS, marketplaces: [info.name], users: null, risks: [], ...days };
  const [number] = movingNumbers([info]);
  const [categories, changes, movers] = await Promise.all([
    isPast ? [] : readCategories(db, info, day),
    readNewestChanges(db, wanted, CHANGES),
    number ? readMovers(db, number, MOVERS) : null,
  ]);
  return { categories, changes, changeDays: CHANGE_DAYS, movers };
}

/** The shared categories of a marketplace, the largest first; none before its first day is read. */
export async function readMarketCategories(db: Db, info: MarketplaceInfo) {
  const day = await getNewestDay(db, info.name);
  return day ? readCategories(db, info, day) : [];
}

async function readCategories(db: Db, { name: marketplace }: MarketplaceInfo, day: Day) {
  const [shared, own] = await Promise.all([
    listCategoryFacts(db, { scope: 'shared', marketplace }),
    listCategoryFacts(db, { scope: 'store', marketplace }),
  ]);
  const days = new Map([[marketplace, day]]);
  return shared
    .toSorted((a, b) => (b.total ?? -1) - (a.total ?? -1) || b.plugins - a.plugins)
    .map((row) => {
      const name = row.category as Category;
      const titles = toOwnCategories(own, name, days).flatMap((one) => one.titles);
      return { name, ...toCategoryInMarketplace(row, titles, days) };
    });
}
