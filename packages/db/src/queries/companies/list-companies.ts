import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies, companyMarketplaces } from '../../schema/companies.ts';
import { LIST_DEPTH } from '../catalogue/plugins-query.ts';
import { type CompanyRow, companyRowColumns } from './company-row.ts';

/** What a list of companies can be sorted by, largest first. */
export const COMPANY_SORTS = ['pluginCount', 'users', 'downloads', 'ratingCount'] as const;
export type CompanySort = (typeof COMPANY_SORTS)[number];

export interface CompaniesQuery {
  marketplace: string;
  sort: CompanySort;
  /** From 1. */
  page: number;
  pageSize: number;
}

export interface CompaniesPage {
  rows: CompanyRow[];
  /** Whether there is a page after this one; pages end at LIST_DEPTH companies. */
  more: boolean;
}

/** One page of the companies that have plugins in a marketplace, largest first. */
export async function listCompanies(db: Db, query: CompaniesQuery): Promise<CompaniesPage> {
  const offset = (query.page - 1) * query.pageSize;
  if (offset >= LIST_DEPTH) return { rows: [], more: false };
  const rows = await db
    .select(companyRowColumns)
    .from(companyMarketplaces)
    .innerJoin(companies, eq(companies.id, companyMarketplaces.companyId))
    .where(eq(companyMarketplaces.marketplace, query.marketplace))
    .orderBy(sql`${companyMarketplaces[query.sort]} desc nulls last`, asc(companyMarketplaces.companyId))
    .limit(query.pageSize + 1)
    .offset(offset);
  return {
    rows: rows.slice(0, query.pageSize),
    more: rows.length > query.pageSize && offset + query.pageSize < LIST_DEPTH,
  };
}
