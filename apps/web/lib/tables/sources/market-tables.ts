import { CATEGORY_SLUGS, type Category } from '@pi/domain';
import { CategoryInMarketplace } from '@pi/domain/api';
import { z } from 'zod';
import { ENDPOINTS } from '../../endpoints.ts';
import { knownMarketplace } from '../../known-marketplace.ts';
import { PluginListParams } from '../../list-params.ts';
import { readMarketCategories } from '../../read-market-parts.ts';
import { tableOf } from '../table-of.ts';
import { endpointTable, type TableSource } from '../table-source.ts';

const ONE = {
  endpoint: '/api/v1/marketplaces/{name}',
  view: PluginListParams.shape,
} as const;
const STATUS = { endpoint: '/api/v1/status', outer: ['info'] } as const;
const MOST = { pageSize: '100' };

const MarketCategory = z.object({
  name: z.enum(CATEGORY_SLUGS as [Category, ...Category[]]),
  ...CategoryInMarketplace.shape,
});
const Categories = z.object({ rows: z.array(MarketCategory) });

const categories: TableSource = {
  description: 'The shared categories in a marketplace, the largest first.',
  params: ENDPOINTS['/api/v1/marketplaces/{name}'].params,
  query: z.strictObject({}),
  list: { shape: Categories, list: 'rows' },
  read: async ({ db, params: { name } }) => {
    const rows = await readMarketCategories(db, knownMarketplace(String(name)));
    const table = tableOf(Categories, { rows }, 'rows');
    return { table, asOf: null, next: null };
  },
};

/** What the pages of marketplaces and of how they are read show. */
export const MARKET_TABLES = {
  '/marketplaces': endpointTable({
    description: 'All marketplaces: how each is read, whether it is, and its newest figures.',
    endpoint: '/api/v1/marketplaces',
    list: 'marketplaces',
  }),
  '/marketplaces/{name}/plugins': endpointTable({
    description: 'The plugins of a marketplace, page by page.',
    endpoint: '/api/v1/marketplaces/{name}/plugins',
    list: 'plugins',
    usual: MOST,
  }),
  '/marketplaces/{name}/companies': endpointTable({
    description: 'The companies with plugins in a marketplace, page by page.',
    endpoint: '/api/v1/marketplaces/{name}/companies',
    list: 'companies',
    usual: MOST,
  }),
  '/marketplaces/{name}/chart': endpointTable({
    ...ONE,
    description:
      'A marketplace day by day: plugins, those that came and went, the sum of what it is ordered by; the newest 1,000 days.',
    list: 'figures.days',
  }),
  '/marketplaces/{name}/histogram': endpointTable({
    ...ONE,
    description: 'How many plugins of a marketplace have how much of what it is ordered by.',
    list: 'figures.histogram',
  }),
  '/marketplaces/{name}/largest-companies': endpointTable({
    ...ONE,
    description: 'The 50 largest companies of a marketplace; `/marketplaces/{name}/companies` goes on.',
    list: 'figures.topCompanies',
  }),
  '/marketplaces/{name}/earning': endpointTable({
    ...ONE,
    description: 'The plugins of a marketplace that are thought to earn most.',
    list: 'figures.earning.plugins',
  }),
  '/marketplaces/{name}/categories': categories,
  '/status': endpointTable({
    ...STATUS,
    description: 'How well each marketplace is read.',
    list: 'marketplaces',
    outer: undefined,
  }),
  '/status/runs': endpointTable({
    ...STATUS,
    description: 'The runs of each marketplace, oldest first.',
    list: 'marketplaces.status.runs',
  }),
  '/status/failures': endpointTable({
    ...STATUS,
    description: 'What failed in the newest run of each marketplace.',
    list: 'marketplaces.status.failures',
    units: { count: 'failures' },
  }),
  '/status/fields': endpointTable({
    ...STATUS,
    description: 'How often the newest run of each marketplace found a field.',
    list: 'marketplaces.status.fields',
  }),
  '/status/proposals': endpointTable({
    endpoint: '/api/v1/status',
    description: 'Companies that are possibly the same: the 50 likeliest pairs, a row a company.',
    list: 'proposals.likeliest.companies',
    outer: ['number', 'words', 'bits', 'proposedOn'],
    units: { number: 'number of the pair' },
  }),
};
