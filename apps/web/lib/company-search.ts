import {
  COMPANY_LIST_SORTS,
  type CompanyCursor,
  type CompanyListSort,
  type CompanySearch,
} from '@pi/db/queries/companies/search-companies';
import { COMPANY_TYPES, type CompanyType, type Day } from '@pi/domain';
import { cursorMark, formatCursor, formatRange, rangeParam } from '@pi/domain/api';
import { z } from 'zod';
import { MarketplaceParam } from './category-params.ts';
import { CursorParam } from './cursor-param.ts';
import { listHref } from './list-href.ts';
import { namePart } from './list-params.ts';

/** How many companies a page has. */
export const COMPANIES_A_PAGE = 25;

/** A company as paths name it. */
export const CompanySlug = z.string().meta({ examples: ['automattic'] });

/** Parameters of the list of all companies. */
export const CompanySearchParams = z.object({
  q: namePart.optional(),
  marketplace: MarketplaceParam.optional(),
  plugins: rangeParam('plugins', { least: 1, most: 1e6, isInteger: true, example: '2-5' })
    .optional()
    .meta({ title: 'Number of plugins' }),
  growth: rangeParam('growth', { least: -100, most: 1e6, unit: 'percent', example: '25-' })
    .optional()
    .meta({ title: 'Growth of users in 30 days' }),
  type: z.enum(COMPANY_TYPES).optional(),
  sort: z.enum(COMPANY_LIST_SORTS).default('users'),
  ...CursorParam.shape,
});
/** A list of companies, and the UTC day of the past that it is of. */
export type CompanyQuery = z.output<typeof CompanySearchParams> & { asOf?: Day | undefined };

/** What a list is sorted by, in words. */
export const SORT_WORDS: Record<CompanyListSort, string> = {
  users: 'most users',
  plugins: 'most plugins',
  revenue: 'highest estimated revenue',
};

/** What a type is called. */
export const TYPE_WORDS: Record<CompanyType, string> = {
  one_product: 'One product',
  small: 'Small, 2 to 4 products',
  large: 'Large, 5 to 9 products',
  platform: 'Platform, 10 or more',
};

/** The query of a list: where its cursor is of another list, it begins at the first company. */
export function toCompanySearch(query: CompanyQuery, limit: number): CompanySearch {
  const { growth, cursor, asOf: _, ...rest } = query;
  const share = (percent: number | undefined) => (percent === undefined ? undefined : percent / 100);
  return {
    ...rest,
    growth: growth && { from: share(growth.from), to: share(growth.to) },
    after: placeOf(query) ?? undefined,
    limit,
  };
}

/** The place that a query's cursor names; null without one, and of one of another list. */
export function placeOf(query: CompanyQuery): (CompanyCursor & { before: number }) | null {
  const { cursor } = query;
  const value = cursor?.key[0] ?? null;
  if (cursor?.of !== markOf(query) || !isValueOf(query.sort, value)) return null;
  return { value, id: cursor.id, before: cursor.before };
}

/** Whether a list can be sorted by a value: a column of the database can hold it. */
function isValueOf(sort: CompanyListSort, value: number | string | null): value is number | null {
  if (value === null) return true;
  if (typeof value === 'string') return false;
  return sort === 'plugins' ? Number.isInteger(value) && Math.abs(value) <= 2e9 : Math.abs(value) < 1e30;
}

/** The parameters of the same list in an address. @param place where its page begins */
export function companyParams(query: CompanyQuery, next?: CompanyCursor & { before: number }) {
  const cursor =
    next && formatCursor({ key: [next.value], id: next.id, before: next.before, isBack: false, of: markOf(query) });
  return { ...filtersOf(query), cursor };
}

/** The address of the list of companies with other parameters. */
export function companiesHref(query: CompanyQuery, change: Partial<CompanyQuery> = {}): string {
  return listHref('/companies', filtersOf({ ...query, ...change }));
}

function filtersOf({ q, marketplace, plugins, growth, type, sort }: CompanyQuery) {
  return {
    q,
    marketplace,
    type,
    plugins: plugins && formatRange(plugins),
    growth: growth && formatRange(growth),
    sort: sort === 'users' ? undefined : sort,
  };
}

function markOf(query: CompanyQuery): string {
  return cursorMark([filtersOf(query), query.asOf]);
}
