import type { CompanyInMarketplace, CompanyRow } from '@pi/db/queries/companies/company-row';
import type { CompanyDetails as CompanyDetailsRow } from '@pi/db/queries/companies/get-company';
import type { CompanyListRow } from '@pi/db/queries/companies/search-companies';
import { countsUsers, PERMISSION_RISKS } from '@pi/domain';
import {
  CompanyDetails,
  CompanyItem,
  CompanyListItem,
  CompanyTotals,
  derivedNumber,
  PluginItem,
  splitColumns,
  summedRevenue,
} from '@pi/domain/api';
import { REVENUE_VERSION } from '@pi/intelligence';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toMarketChange } from './change.ts';
import { toCompanyAlias, toCompanyDeveloper, toCompanyProposal } from './identity.ts';
import { kindOfTotals } from './kind-of-totals.ts';
import { toPluginItem, toProductFamily } from './plugin.ts';

/** A company of a marketplace's list. */
export function toCompanyItem(row: CompanyRow, marketplace: string): CompanyItem {
  return CompanyItem.parse({ ...row, ...totals(row, marketplace) });
}

/** A company of the list of all companies. */
export function toCompanyListItem(row: CompanyListRow): CompanyListItem {
  return CompanyListItem.parse({ ...row, ...factNumbers(row) });
}

type FactsRow = Omit<CompanyListRow, 'slug' | 'name'>;

// Their numbers are of the newest days of several marketplaces.
function factNumbers(row: FactsRow) {
  const of = { day: null, source: row.marketplaces.join(', ') };
  const users = { ...of, source: row.marketplaces.filter(isCounting).join(', ') };
  const change = { kind: 'rounded', method: 'like_for_like_30d', ...users } as const;
  return {
    pluginCount: derivedNumber({ value: row.pluginCount, kind: 'exact', method: 'count', ...of }),
    productCount: derivedNumber({ value: row.productCount, kind: 'exact', method: 'count', ...of }),
    users: derivedNumber({ value: row.users, kind: 'rounded', method: 'sum', ...users }),
    usersChange30d: derivedNumber({ value: row.usersChange30d, ...change }),
    usersChange30dHigh: derivedNumber({ value: row.usersChange30dHigh, ...change }),
    rating: derivedNumber({ value: row.rating, kind: 'exact', method: 'weighted_mean', ...of }),
    ratingCount: derivedNumber({ value: row.ratingCount, kind: 'rounded', method: 'sum', ...of }),
    takenOver: derivedNumber({ value: row.takenOver, kind: 'exact', method: 'count', ...of }),
    givenAway: derivedNumber({ value: row.givenAway, kind: 'exact', method: 'count', ...of }),
    revenue: summedRevenue({
      ...{ lower: row.revenueLow, point: row.revenue, upper: row.revenueHigh },
      ...{ source: of.source, version: REVENUE_VERSION },
    }),
    revenuePlugins: derivedNumber({ value: row.revenuePlugins, kind: 'exact', method: 'count', ...of }),
    risk: row.risk === null ? null : (PERMISSION_RISKS[row.risk] ?? null),
  };
}

function isCounting(name: string): boolean {
  const info = getMarketplaceInfo(name);
  return info !== undefined && countsUsers(info);
}

/** A company with its plugins in all marketplaces. */
export function toCompanyDetails(row: CompanyDetailsRow): CompanyDetails {
  return CompanyDetails.parse({
    ...row,
    facts: row.facts && { ...row.facts, ...factNumbers(row.facts) },
    marketplaces: row.marketplaces.map((one) => ({ ...one, ...totals(one, one.marketplace) })),
    plugins: row.plugins.map(toPluginItem),
    families: row.families.map(toProductFamily),
    changes: row.changes.map(toMarketChange),
    developers: row.developers.map((one) => toCompanyDeveloper(one, row.slug)),
    proposals: row.proposals.map(toCompanyProposal),
    aliases: row.aliases.map(toCompanyAlias),
  });
}

/** The details as the API answers them. */
export function toCompanyAnswer(details: CompanyDetails) {
  const marketplaces = splitColumns(CompanyTotals, details.marketplaces);
  const plugins = splitColumns(PluginItem, details.plugins);
  return {
    meta: { marketplaces: marketplaces.meta, plugins: plugins.meta },
    company: { ...details, marketplaces: marketplaces.rows, plugins: plugins.rows },
  };
}

// The newest numbers of the plugins are added up: they may be of several days, and of several
// kinds, which their sums do not keep: counts are as rounded as they may be.
function totals(row: Omit<CompanyInMarketplace, 'marketplace'>, marketplace: string) {
  const ratings = kindOfTotals(getMarketplaceInfo(marketplace)?.primaryMetric);
  const common = { day: null, source: marketplace };
  return {
    pluginCount: derivedNumber({ value: row.pluginCount, kind: 'exact', method: 'count', ...common }),
    users: derivedNumber({ value: row.users, kind: 'rounded', method: 'sum', ...common }),
    downloads: derivedNumber({ value: row.downloads, kind: 'rounded', method: 'sum', ...common }),
    rating: derivedNumber({ value: row.rating, kind: 'exact', method: 'weighted_mean', ...common }),
    ratingCount: derivedNumber({ value: row.ratingCount, kind: ratings, method: 'sum', ...common }),
  };
}
