import { PluginContent } from '@pi/domain/api';
import * as schema from '../../schema/index.ts';
import { type ExportTable, exportTable } from './export-table.ts';

const OF_PLUGIN = { id: ['pluginId', 'plugin'] } as const;
const COMPANY = { companySlug: ['companyId', 'company'] } as const;
const plugin = { of: 'plugin', key: 'pluginId', refs: OF_PLUGIN } as const;
const company = { of: 'company', key: 'companyId', refs: COMPANY } as const;
const ESTIMATE = { unit: 'USD a year', origin: 'estimated' } as const;
const periods = (name: string) => [7, 30, 90, 365].map((days) => name.replace('N', String(days)));

/**
 * Every table of an export with the columns that are public, in the order in which an import needs
 * them. No e-mail address is among them, nor what identifies developers beyond what pages show.
 */
export const EXPORT_TABLES: readonly ExportTable[] = [
  exportTable({
    name: 'marketplaces',
    table: schema.marketplaces,
    of: 'all',
    key: 'name',
    names: ['name', 'changeRulesVersion', 'createdAt'],
  }),
  exportTable({
    name: 'companies',
    table: schema.companies,
    of: 'company',
    key: 'id',
    refs: { mergedInto: ['mergedInto', 'company'] },
    names: ['slug', 'name', 'siteDomain', 'createdAt'],
  }),
  exportTable({
    name: 'plugins',
    table: schema.plugins,
    of: 'plugin',
    key: 'id',
    refs: { id: ['id', 'plugin'], ...COMPANY },
    names: [
      ...['marketplace', 'externalId', 'companyMatchReason', 'status', 'url', 'name', 'summary', 'iconUrl', 'category'],
      ...['itemType', 'version', 'manifestVersion', 'developerName', 'pricingModel', 'pricingLabel', 'readFrom'],
      ...['listedOn', 'updatedOn', 'firstSeenOn', 'delistedOn', 'missingSince', 'source', 'ratingDistribution'],
      ...['placement', 'usersChange30d', 'usersChange30dHigh', 'downloadsChange30d', 'downloadsChange30dHigh'],
      ...['usersBefore30d', 'usersBefore30dKind', 'downloadsBefore30d', 'downloadsBefore30dKind', 'downloadsBefore60d'],
      ...['users', 'usersKind', 'usersOn', 'downloads', 'downloadsKind', 'downloadsOn', 'rating', 'ratingCount'],
      ...['ratingCountKind', 'textReviewCount', 'weeklyDownloads', 'githubStars', 'supportThreads'],
      ...['supportThreadsResolved', 'rank', 'lastSeenOn', 'stateAt'],
    ],
  }),
  exportTable({
    name: 'company_marketplaces',
    table: schema.companyMarketplaces,
    ...company,
    isDerived: true,
    names: ['marketplace', 'pluginCount', 'users', 'downloads', 'ratingCount', 'rating'],
  }),
  exportTable({
    name: 'families',
    table: schema.productFamilies,
    ...company,
    names: ['slug', 'name', 'createdAt'],
  }),
  exportTable({
    name: 'family_members',
    table: schema.productFamilyMembers,
    ...plugin,
    refs: { ...OF_PLUGIN, familySlug: ['familyId', 'family'] },
    names: [],
  }),
  exportTable({
    name: 'revisions',
    table: schema.pluginRevisions,
    ...plugin,
    names: ['seenAt', 'source', 'content'],
    time: 'seenAt',
    isNewest: true,
    publish: (row) => ({ ...row, content: PluginContent.parse(row.content) }),
  }),
  exportTable({
    name: 'metrics',
    table: schema.pluginMetrics,
    ...plugin,
    names: [
      ...['day', 'observedAt', 'users', 'usersKind', 'downloads', 'downloadsKind', 'rating', 'ratingCount'],
      ...['ratingCountKind', 'weeklyDownloads', 'githubStars', 'rank', 'source'],
    ],
    time: 'day',
  }),
  exportTable({
    name: 'changes',
    table: schema.marketChanges,
    ...plugin,
    names: ['marketplace', 'day', 'at', 'kind', 'before', 'after', 'details'],
    time: 'day',
    order: ['at', 'id'],
  }),
  exportTable({
    name: 'traits',
    table: schema.pluginTraits,
    ...plugin,
    names: [
      ...['category', 'tags', 'storeTags', 'integrations', 'pricingModel', 'tiers', 'badges', 'risk', 'priceUsd'],
      'hasContact',
    ],
  }),
  exportTable({
    name: 'estimates',
    table: schema.revenueEstimates,
    ...plugin,
    names: ['estimatedOn', 'lower', 'point', 'upper', 'methodVersion', 'inputs'],
    notes: Object.fromEntries(['lower', 'point', 'upper'].map((name) => [name, ESTIMATE])),
    time: 'estimatedOn',
    isNewest: true,
  }),
  exportTable({
    name: 'facts',
    table: schema.pluginFacts,
    ...plugin,
    refs: { ...OF_PLUGIN, ...COMPANY },
    names: [
      ...['users', 'downloads', 'marketplace', 'status', 'category', 'storeCategory', 'pricingModel', 'priceUsd'],
      ...['revenueLow', 'revenue', 'revenueHigh', 'ownerKind', 'rating', 'ratingCount', 'ratingsPer1000'],
      ...[...periods('changeNd'), ...periods('changeNdHigh'), ...periods('paceNd')],
      ...['updatedOn', 'listedOn', 'firstSeenOn', 'delistedOn', 'changedHandsOn', 'companyPlugins', 'risk'],
    ],
  }),
  exportTable({
    name: 'company_facts',
    table: schema.companyFacts,
    ...company,
    isDerived: true,
    names: [
      ...['type', 'pluginCount', 'productCount', 'marketplaces', 'users', 'usersChange30d', 'usersChange30dHigh'],
      ...['ratingCount', 'rating', 'risk', 'revenueLow', 'revenue', 'revenueHigh', 'revenuePlugins', 'tags'],
      ...['hasContact', 'takenOver', 'givenAway', 'lastChangedHandsOn'],
    ],
  }),
  exportTable({
    name: 'categories',
    table: schema.categoryFacts,
    of: 'marketplace',
    key: 'marketplace',
    isDerived: true,
    names: [
      ...['scope', 'category', 'marketplace', 'plugins', 'total', 'top3', 'next7', 'next90', 'before30d', 'after30d'],
      ...['before90d', 'after90d', 'before365d', 'after365d', 'medianRating', 'ratingCount', 'dated', 'notUpdated'],
      ...['medianPriceUsd', 'priced', 'new30d', 'new90d', 'new365d', 'gone30d', 'gone90d', 'gone365d', 'months'],
    ],
  }),
  exportTable({
    name: 'marketplace_days',
    table: schema.marketplaceDays,
    of: 'marketplace',
    key: 'marketplace',
    names: [
      ...['marketplace', 'day', 'plugins', 'companies', 'seen', 'appeared', 'disappeared', 'hasCompleteList'],
      ...['primaryTotal', 'primaryMedian', 'primaryP90', 'missing', 'comparedPlugins', 'comparedBefore'],
      ...['comparedTotal', 'newPlugins', 'newTotal', 'gonePlugins', 'goneTotal', 'ratingAverage', 'histogram'],
      'computedAt',
    ],
    time: 'day',
  }),
];

/** A table of an export, by its name. @throws Error for another name */
export function getExportTable(name: string): ExportTable {
  const found = EXPORT_TABLES.find((table) => table.name === name);
  if (!found) throw new Error(`an export has no table ${name}`);
  return found;
}
