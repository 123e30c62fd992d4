import { type CompanyType, LEAST_PRODUCTS } from '@pi/domain';
import { and, asc, eq, gt, gte, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { inOrder, isAnyOf, likeText } from '../../statement-parts.ts';

/** What the list of all companies can be sorted by, largest first. */
export const COMPANY_LIST_SORTS = ['users', 'plugins', 'revenue'] as const;
export type CompanyListSort = (typeof COMPANY_LIST_SORTS)[number];

/** Companies with fewer users are in no list by growth: little doubles easily. */
export const LEAST_GROWING_USERS = 1_000;

/**
 * The place in the list after which a page begins: the sorted number of its last company, and its
 * id.
 */
export interface CompanyCursor {
  value: number | null;
  id: number;
}

export interface CompanySearch {
  /** A part of the name; of fewer than three characters, its beginning. */
  q?: string;
  marketplace?: string;
  /** Bounds of the number of listings, both included. */
  plugins?: { from?: number; to?: number };
  /** Bounds of the lowest growth of users in 30 days that the shown numbers allow, as shares. */
  growth?: { from?: number; to?: number };
  type?: CompanyType;
  sort: CompanyListSort;
  after?: CompanyCursor;
  limit: number;
}

export type CompanyListRow = Omit<typeof companyFacts.$inferSelect, 'companyId'> & { slug: string; name: string };

export interface CompanySearchPage {
  rows: CompanyListRow[];
  /** Where the next page begins; null where there is none. */
  next: CompanyCursor | null;
}

const SORTED = { users: companyFacts.users, plugins: companyFacts.pluginCount, revenue: companyFacts.revenue };

/**
 * One page of the companies that meet all conditions. It is a walk along the index of the sorted
 * number, first of the companies that have it, then of those that do not.
 */
export async function searchCompanies(db: Db, search: CompanySearch): Promise<CompanySearchPage> {
  const { after, limit } = search;
  const column = SORTED[search.sort];
  const wanted = limit + 1;
  const rows = after?.value === null ? [] : await listPart(db, search, isBelow(column, after), wanted);
  if (rows.length < wanted) {
    const rest = after?.value === null ? gt(companyFacts.companyId, after.id) : undefined;
    rows.push(...(await listPart(db, search, and(isNull(column), rest), wanted - rows.length)));
  }
  const shown = rows.slice(0, limit);
  return {
    rows: await readRows(
      db,
      shown.map(({ id }) => id),
    ),
    next: rows.length > limit ? (shown.at(-1) ?? null) : null,
  };
}

async function readRows(db: Db, ids: readonly number[]): Promise<CompanyListRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: companies.id, slug: companies.slug, name: companies.name, facts: companyFacts })
    .from(companyFacts)
    .innerJoin(companies, eq(companies.id, companyFacts.companyId))
    .where(isAnyOf(companyFacts.companyId, ids));
  return inOrder(ids, rows).map(({ id: _id, facts: { companyId: _companyId, ...facts }, ...company }) => ({
    ...company,
    ...facts,
  }));
}

function listPart(db: Db, search: CompanySearch, place: SQL | undefined, limit: number): Promise<CompanyCursor[]> {
  return db
    .select({ value: SORTED[search.sort], id: companyFacts.companyId })
    .from(companyFacts)
    .innerJoin(companies, eq(companies.id, companyFacts.companyId))
    .where(and(place, ...conditionsOf(search)))
    .orderBy(sql`${SORTED[search.sort]} desc nulls last`, asc(companyFacts.companyId))
    .limit(limit);
}

// The first comparison lets the walk begin at the place; the second leaves out what came before.
function isBelow(column: (typeof SORTED)[CompanyListSort], after: CompanyCursor | undefined): SQL | undefined {
  if (after === undefined || after.value === null) return sql`${column} is not null`;
  return and(lte(column, after.value), or(lt(column, after.value), gt(companyFacts.companyId, after.id)));
}

function conditionsOf({ q, marketplace, plugins, growth, type }: CompanySearch): (SQL | undefined)[] {
  const { pluginCount, usersChange30d, users } = companyFacts;
  return [
    q ? like(sql`lower(${companies.name})`, patternOf(q)) : undefined,
    marketplace === undefined ? undefined : isIn(marketplace),
    plugins?.from === undefined ? undefined : gte(pluginCount, plugins.from),
    plugins?.to === undefined ? undefined : lte(pluginCount, plugins.to),
    growth?.from === undefined ? undefined : gte(usersChange30d, growth.from),
    growth?.to === undefined ? undefined : lte(usersChange30d, growth.to),
    growth === undefined ? undefined : gte(users, LEAST_GROWING_USERS),
    ...(type === undefined ? [] : [eq(companyFacts.type, type), gte(pluginCount, LEAST_PRODUCTS[type])]),
  ];
}

/** Whether it has a plugin in a marketplace. */
function isIn(marketplace: string): SQL {
  return sql`exists (select from ${companyMarketplaces}
    where ${companyMarketplaces.companyId} = ${companyFacts.companyId} and ${companyMarketplaces.marketplace} = ${marketplace})`;
}

// An index of three letters in a row finds no fewer but at the beginning of a word.
function patternOf(q: string): string {
  const text = likeText(q.toLowerCase());
  return [...q].length < 3 ? `${text}%` : `%${text}%`;
}
