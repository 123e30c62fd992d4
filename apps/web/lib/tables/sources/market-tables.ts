import { PluginListParams } from '../../list-params.ts';
import { endpointTable } from '../table-source.ts';

const ONE = {
  endpoint: '/api/v1/marketplaces/{name}',
  view: PluginListParams.shape,
} as const;
const STATUS = { endpoint: '/api/v1/status', outer: ['info'] } as const;
const MOST = { pageSize: '100' };

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
    description: 'The 50 largest companies of a marketplace; `/marketplaces/{name}/companies` lists all.',
    list: 'figures.topCompanies',
  }),
  '/marketplaces/{name}/earning': endpointTable({
    ...ONE,
    description: 'The plugins of a marketplace that are thought to earn most.',
    list: 'figures.earning.plugins',
  }),
  '/marketplaces/{name}/categories': endpointTable({
    description: 'The shared categories in a marketplace, the largest first.',
    endpoint: '/api/v1/marketplaces/{name}/categories',
    list: 'categories',
  }),
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
