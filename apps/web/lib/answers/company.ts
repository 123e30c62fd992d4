import type { CompanyInMarketplace, CompanyRow } from '@pi/db/queries/companies/company-row';
import type { CompanyDetails as CompanyDetailsRow } from '@pi/db/queries/companies/get-company';
import { CompanyDetails, CompanyItem, CompanyTotals, derivedNumber, PluginItem, splitColumns } from '@pi/domain/api';
import { toMarketChange } from './change.ts';
import { toCompanyAlias, toCompanyDeveloper, toCompanyProposal } from './identity.ts';
import { toPluginItem, toProductFamily } from './plugin.ts';

/** A company of a marketplace's list. */
export function toCompanyItem(row: CompanyRow, marketplace: string): CompanyItem {
  return CompanyItem.parse({ ...row, ...totals(row, marketplace) });
}

/** A company with its plugins in all marketplaces. */
export function toCompanyDetails(row: CompanyDetailsRow): CompanyDetails {
  return CompanyDetails.parse({
    ...row,
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
// kinds, which their sums do not keep: all counts are as rounded as they may be.
function totals(row: Omit<CompanyInMarketplace, 'marketplace'>, marketplace: string) {
  const common = { day: null, source: marketplace };
  return {
    pluginCount: derivedNumber({ value: row.pluginCount, kind: 'exact', method: 'count', ...common }),
    users: derivedNumber({ value: row.users, kind: 'rounded', method: 'sum', ...common }),
    downloads: derivedNumber({ value: row.downloads, kind: 'rounded', method: 'sum', ...common }),
    rating: derivedNumber({ value: row.rating, kind: 'exact', method: 'weighted_mean', ...common }),
    ratingCount: derivedNumber({ value: row.ratingCount, kind: 'rounded', method: 'sum', ...common }),
  };
}
