import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { type CATEGORY_SCOPES, categoryFacts } from '../../schema/category-facts.ts';

export type CategoryScope = (typeof CATEGORY_SCOPES)[number];
export type CategoryFacts = typeof categoryFacts.$inferSelect;

export interface CategoryFactsQuery {
  /** Whose categories: the shared ones, or the stores' own. */
  scope: CategoryScope;
  category?: string;
  marketplace?: string;
}

const ORDER = [asc(categoryFacts.category), desc(categoryFacts.plugins), asc(categoryFacts.marketplace)] as const;

function matching({ scope, category, marketplace }: CategoryFactsQuery) {
  return and(
    eq(categoryFacts.scope, scope),
    category === undefined ? undefined : eq(categoryFacts.category, category),
    marketplace === undefined ? undefined : eq(categoryFacts.marketplace, marketplace),
  );
}

/**
 * Categories in each marketplace that has plugins of them, by category, the one with most plugins
 * first.
 */
export function listCategoryFacts(db: Db, query: CategoryFactsQuery): Promise<Omit<CategoryFacts, 'months'>[]> {
  const { months: _months, ...columns } = getTableColumns(categoryFacts);
  return db
    .select(columns)
    .from(categoryFacts)
    .where(matching(query))
    .orderBy(...ORDER);
}

/** The same with the months. */
export function listCategoryMonths(db: Db, query: CategoryFactsQuery & { category: string }): Promise<CategoryFacts[]> {
  return db
    .select()
    .from(categoryFacts)
    .where(matching(query))
    .orderBy(...ORDER);
}

/** A marketplace's own categories, those with most plugins first. */
export function listStoreCategories(
  db: Db,
  marketplace: string,
  limit: number,
): Promise<Omit<CategoryFacts, 'months'>[]> {
  const { months: _months, ...columns } = getTableColumns(categoryFacts);
  return db
    .select(columns)
    .from(categoryFacts)
    .where(matching({ scope: 'store', marketplace }))
    .orderBy(desc(categoryFacts.plugins), asc(categoryFacts.category))
    .limit(limit);
}
